import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { dispatchKeys, type Position } from './assignment'

export interface OrderIncident {
  readonly id: string
  readonly number: string
  readonly typeName: string
  readonly fireLevel: number | null
  readonly rescueLevel: number | null
  readonly address: string
  readonly premisesName: string | null
  readonly position: Position | null
  readonly openedAt: string
}

/** An order as the station needs it: read from five metres, spoken, answered with one button. */
export interface StationOrder {
  readonly assignmentId: string
  readonly incident: OrderIncident
  readonly unitId: string
  readonly unitName: string
  readonly stationName?: string | null
  readonly typeCode: string
  readonly crew?: number | null
  readonly orderedAt: string
  readonly machineReceiptAt: string | null
  readonly personReceiptAt: string | null
  readonly state?: { readonly code: string; readonly name: string }
  readonly route: { readonly distanceMetres: number; readonly travelSeconds: number; readonly path: readonly (readonly [number, number])[] } | null
  readonly water: readonly { readonly name?: string | null; readonly kindName?: string | null; readonly distanceMetres?: number | null; readonly position?: Position | null }[]
  readonly hazards: readonly string[]
  readonly premises?: { readonly name: string } | null
  readonly others?: readonly { readonly unitName: string; readonly stationName?: string | null }[]
}

export function stationOrdersQuery(world: World, station: string) {
  return queryOptions({
    queryKey: dispatchKeys.stationOrders(world, station),
    queryFn: ({ signal }) => get<Listing<StationOrder>>('/dispatch/station-orders', { world, station }, signal),
    refetchInterval: 15_000,
  })
}
