import { queryOptions } from '@tanstack/react-query'
import { get, type World } from '@/shared/api/request'
import { dispatchKeys } from './assignment'

export interface CountyReadiness {
  readonly county: string
  readonly countyName: string
  readonly ready: number
  readonly total: number
  readonly reserve?: { readonly water?: number; readonly rescue?: number; readonly kept?: boolean } | null
}

export interface Readiness {
  readonly asOf?: string
  readonly items?: readonly CountyReadiness[]
  readonly counties?: readonly CountyReadiness[]
  readonly answeredWithin45s?: { readonly met: number; readonly total: number } | number | null
}

/** How ready each county is: units that can be sent, and whether its reserve is kept. */
export function readinessQuery(world: World) {
  return queryOptions({
    queryKey: dispatchKeys.readiness(world),
    queryFn: ({ signal }) => get<Readiness>('/dispatch/readiness', { world }, signal),
    refetchInterval: 60_000,
  })
}
