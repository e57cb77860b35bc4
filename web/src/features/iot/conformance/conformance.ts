import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type World } from '@/shared/api/request'
import { day } from '@/shared/time/format'

export const STATES = ['meets', 'fails', 'no-data', 'not-measured'] as const
export type ConformanceState = (typeof STATES)[number]

/** The lists that lines behind a number can be looked at in. */
const LISTS = ['/iot/alarms', '/iot/terminals', '/iot/duty-checks'] as const
type ListPath = (typeof LISTS)[number]

/** One number of a standard, and what was measured of it in a month. */
export interface ConformanceItem {
  readonly code: string
  readonly clause: string
  readonly requirement: string
  readonly measured: string
  readonly samples: number
  readonly state: ConformanceState
  readonly how: string
  readonly rows: { readonly to: string; readonly search: Readonly<Record<string, string>> } | null
}

export interface Conformance {
  readonly asOf: string
  readonly month: string
  readonly from: string
  readonly until: string
  readonly items: readonly ConformanceItem[]
}

export interface ConformanceSearch {
  readonly month?: string
  readonly state?: string
}

export interface ConformanceRows {
  readonly to: ListPath
  readonly search: Readonly<Record<string, string>>
}

export function conformanceQuery(world: World, month: string | undefined) {
  return queryOptions({
    queryKey: ['iot', 'conformance', world, month ?? ''],
    queryFn: ({ signal }) => get<Conformance>('/iot/conformance', { world, month }, signal),
    placeholderData: keepPreviousData,
  })
}

/** The month of a moment in the prefecture: 2026-11. */
export function monthOf(instant: number): string {
  return day(instant).slice(0, 7)
}

/** How many numbers are in each state. */
export function tally(items: readonly ConformanceItem[]): Readonly<Record<ConformanceState, number>> {
  return Object.fromEntries(STATES.map((state) => [state, items.filter((item) => item.state === state).length])) as Record<ConformanceState, number>
}

/** The list behind a number, where it is one of the pages there are. */
export function rowsOf(item: ConformanceItem): ConformanceRows | null {
  const to = LISTS.find((path) => path === item.rows?.to)
  return to && item.rows ? { to, search: item.rows.search } : null
}
