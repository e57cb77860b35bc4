import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type Assignment, dispatchKeys } from './assignment'
import type { StationOrder } from './list-station-orders'

/** The assignment of the signed-in crew, with what it needs on the way. */
export interface CrewOrder extends Assignment {
  readonly incident: StationOrder['incident']
  readonly water?: StationOrder['water']
  readonly hazards?: readonly string[]
  readonly route?: StationOrder['route']
  readonly command?: string | null
}

export function crewOrdersQuery(world: World) {
  return queryOptions({
    queryKey: dispatchKeys.crew(world),
    queryFn: ({ signal }) => get<Listing<CrewOrder>>('/dispatch/crew', { world }, signal),
    refetchInterval: 20_000,
  })
}
