import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query, type World } from '@/shared/api/request'
import type { AlarmKind } from './alarm'

/** A fault, shielding, supervisory state or silence: since when, until when, and whether it is over. */
export interface Condition {
  readonly id: string
  readonly kind: AlarmKind
  readonly openedAt: string
  readonly occurrences: number
  readonly closedAt: string | null
  readonly dueAt: string
  readonly dueReason: string | null
  readonly pointKey: string
  readonly county: string
  readonly premisesId: string | null
  readonly premisesName: string
  readonly building: string
  readonly floor: string
  readonly zone: string
  readonly description: string
  readonly state: string
}

export const conditionKeys = ['iot', 'conditions'] as const

export function conditionsQuery(world: World, query: Query) {
  return queryOptions({
    queryKey: [...conditionKeys, world, query],
    queryFn: ({ signal }) => get<Listing<Condition>>('/iot/conditions', { world, ...query }, signal),
  })
}
