import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'

/** What readings a chart shows: the point and what it measures, as numbers of GB/T 26875.3. */
export interface ReadingPoint {
  readonly systemType: number
  readonly systemAddress: number
  readonly componentType: number
  readonly componentAddress: number
  readonly analog: number
}

/** The readings of one span of time; alone where `stepSeconds` is 0. */
export interface Bucket {
  readonly at: string
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly last: number
  readonly count: number
  readonly firstAt: string
  readonly lastAt: string
}

export interface Gap {
  readonly from: string
  readonly until: string
}

export interface ReadingSeries {
  readonly asOf: string
  readonly name: string
  readonly unit: string
  readonly source: 'signals' | 'hours' | 'days'
  readonly from: string
  readonly until: string
  readonly stepSeconds: number
  readonly gapAfterSeconds: number | null
  readonly buckets: readonly Bucket[]
  readonly gaps: readonly Gap[]
  readonly latest: { readonly value: number; readonly at: string } | null
}

/** The latest reading of a point with the words of its codes. */
export interface LatestReading extends ReadingPoint {
  readonly component: string
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly at: string
}

/** Which readings, as the address bar carries them. */
export interface ReadingSearch {
  readonly terminal?: string
  /** system type, system, component type, component and analog type, with dots between. */
  readonly point?: string
  readonly period?: string
  readonly from?: string
  readonly until?: string
}

const HOUR = 3_600_000
export const PERIODS = { '24h': 24 * HOUR, '7d': 168 * HOUR, '30d': 720 * HOUR, '1y': 8760 * HOUR } as const
export type Period = keyof typeof PERIODS | 'own'

export function periodOf(search: ReadingSearch): Period {
  if (search.period === 'own' && search.from && search.until) return 'own'
  return search.period && search.period in PERIODS ? (search.period as Period) : '24h'
}

export function pointText(point: ReadingPoint): string {
  return [point.systemType, point.systemAddress, point.componentType, point.componentAddress, point.analog].join('.')
}

/** The point a text of the address names; null where it is none. */
export function readPoint(text: string | undefined): ReadingPoint | null {
  const numbers = text?.split('.').map(Number) ?? []
  if (numbers.length !== 5 || numbers.some((number) => !Number.isInteger(number))) return null
  const [systemType, systemAddress, componentType, componentAddress, analog] = numbers as [number, number, number, number, number]
  return { systemType, systemAddress, componentType, componentAddress, analog }
}

/** The request of a chart; periods other than one's own end now. */
export function seriesParameters(terminal: string, point: ReadingPoint, search: ReadingSearch, now: number): Query {
  const period = periodOf(search)
  const [from, until] = period === 'own' ? [search.from, search.until] : [new Date(now - PERIODS[period]).toISOString(), new Date(now).toISOString()]
  return { terminal, ...point, from, until }
}

export function seriesQuery(terminal: string, point: ReadingPoint, search: ReadingSearch) {
  return queryOptions({
    queryKey: ['iot', 'readings', terminal, pointText(point), periodOf(search), search.from, search.until],
    queryFn: ({ signal }) => get<ReadingSeries>('/iot/readings', seriesParameters(terminal, point, search, Date.now()), signal),
    refetchInterval: 30_000,
  })
}

export function latestReadingsQuery(terminal: string) {
  return queryOptions({
    queryKey: ['iot', 'readings', 'latest', terminal],
    queryFn: ({ signal }) => get<Listing<LatestReading>>(`/iot/terminals/${terminal}/readings`, {}, signal),
    refetchInterval: 15_000,
  })
}

/** A line breaks where readings were missed: the places of a chart with an empty one inside each gap. */
export function withGaps<T>(buckets: readonly Bucket[], gaps: readonly Gap[], value: (bucket: Bucket) => T): readonly (readonly [number, T | null])[] {
  const places: (readonly [number, T | null])[] = buckets.map((bucket) => [Date.parse(bucket.at), value(bucket)])
  const empty = gaps.map((gap) => [(Date.parse(gap.from) + Date.parse(gap.until)) / 2, null] as const)
  return [...places, ...empty].sort((one, other) => one[0] - other[0])
}
