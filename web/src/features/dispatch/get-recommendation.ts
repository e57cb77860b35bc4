import { queryOptions } from '@tanstack/react-query'
import { get, type World } from '@/shared/api/request'
import { dispatchKeys, type Reason } from './assignment'

export interface Requirement {
  readonly code: string
  readonly name: string
  readonly wanted: number
  readonly filled: number
}

export interface ChosenUnit {
  readonly unitId: string
  readonly unitName: string
  readonly stationName: string
  readonly typeCode: string
  readonly arrivalSeconds: number
  readonly travelSeconds: number
  readonly turnoutSeconds: number
  readonly distanceMetres: number
  /** Part of the way lies off the road network. */
  readonly estimated: boolean
  readonly fills: string | null
  readonly substitute: boolean
  readonly reasons: readonly Reason[]
  readonly guardVersion: number
}

export interface PassedUnit {
  readonly unitId: string
  readonly unitName: string
  readonly stationName?: string | null
  readonly typeCode?: string | null
  readonly arrivalSeconds: number | null
  readonly reasons: readonly Reason[]
  readonly guardVersion?: number
}

export interface Gap {
  readonly code: string
  readonly name: string
  readonly missing: number
  readonly reason: Reason | null
  readonly outsideHelp: string | { readonly name?: string; readonly arrivalSeconds?: number } | null
}

/** Which units to send, with the reason for each choice, each rejection and each gap. */
export interface Recommendation {
  readonly asOf: string
  readonly planVersion: string
  readonly level: number | null
  readonly requirements: readonly Requirement[]
  readonly chosen: readonly ChosenUnit[]
  readonly notChosen: readonly PassedUnit[]
  readonly gaps: readonly Gap[]
  readonly partners: readonly (string | { readonly name: string })[]
  readonly water: { readonly wantedLitres: number; readonly carriedLitres: number; readonly nearSourcesLps: number; readonly short: boolean } | null
  readonly autoSend: { readonly allowed: boolean; readonly reason: Reason | string | null } | null
}

export function recommendationQuery(world: World, incident: string) {
  return queryOptions({
    queryKey: dispatchKeys.recommendation(world, incident),
    queryFn: ({ signal }) => get<Recommendation>('/dispatch/recommendation', { world, incident }, signal),
    staleTime: 5000,
  })
}
