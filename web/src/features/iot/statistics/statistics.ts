import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Query, type World } from '@/shared/api/request'

/** Something that took time, in seconds: of how many, half of them and nine of ten took no longer. */
export interface Times {
  readonly count: number
  readonly median: number | null
  readonly p90: number | null
}

/** The figures of one group over one period; a rate or time of nothing is null. */
export interface Figures {
  readonly alarms: {
    readonly alarms: number
    readonly fires: number
    readonly faults: number
    readonly shielded: number
    readonly supervisory: number
    readonly silent: number
    readonly links: number
    readonly confirmed: number
    readonly falseAlarms: number
    readonly tests: number
    readonly unjudged: number
    readonly falseRate: number | null
    readonly acted: Times
    readonly judgedReal: Times
    readonly queued: Times
  }
  readonly inOrder: {
    readonly points: number
    readonly pointsInOrder: number
    readonly pointsRate: number | null
    readonly terminals: number
    readonly terminalsInOrder: number
    readonly terminalsRate: number | null
  }
  readonly duty: { readonly answered: number; readonly missed: number; readonly unreachable: number; readonly passRate: number | null }
}

export interface Group {
  readonly key: string
  readonly name: string
  readonly now: Figures
  readonly before: Figures
}

export const GROUPINGS = ['county', 'kind', 'maker', 'maintainer'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Statistics {
  readonly asOf: string
  readonly from: string
  readonly until: string
  readonly before: string
  readonly inOrderAt: string
  readonly by: Grouping
  readonly whole: Group
  readonly groups: readonly Group[]
}

/** What is counted, as the address bar carries it. */
export interface StatisticsSearch {
  readonly by?: string
  readonly county?: string
  readonly period?: string
  readonly from?: string
  readonly until?: string
  readonly sort?: string
}

/** The list that a figure was counted from, with the filter that shows its rows. */
export interface StatisticsRows {
  readonly to: '/iot/alarms' | '/iot/conditions' | '/iot/terminals' | '/iot/duty-checks'
  readonly search: Readonly<Record<string, string>>
}

const DAY = 86_400_000
export const PERIODS = { '7d': 7 * DAY, '30d': 30 * DAY, '90d': 90 * DAY, '1y': 365 * DAY } as const
export type Period = keyof typeof PERIODS | 'own'

export function periodOf(search: StatisticsSearch): Period {
  if (search.period === 'own' && search.from && search.until) return 'own'
  return search.period && search.period in PERIODS ? (search.period as Period) : '30d'
}

export function groupingOf(search: StatisticsSearch): Grouping {
  return GROUPINGS.find((one) => one === search.by) ?? 'county'
}

/** The request; periods other than one's own end now. */
export function statisticsParameters(world: World, search: StatisticsSearch, now: number): Query {
  const period = periodOf(search)
  const [from, until] = period === 'own' ? [search.from, search.until] : [new Date(now - PERIODS[period]).toISOString(), new Date(now).toISOString()]
  return { world, by: groupingOf(search), county: search.county, from, until }
}

export function statisticsQuery(world: World, search: StatisticsSearch) {
  const { sort: _sort, ...counted } = search
  return queryOptions({
    queryKey: ['iot', 'statistics', world, counted],
    queryFn: ({ signal }) => get<Statistics>('/iot/statistics', statisticsParameters(world, counted, Date.now()), signal),
    placeholderData: keepPreviousData,
  })
}

/** The filter of a list that shows the rows of a group, or of all groups where it is null. */
export function rowsOf(statistics: Statistics, county: string | undefined, group: Group | null): Readonly<Record<string, string>> {
  return { ...(county ? { county } : {}), ...(group ? { by: statistics.by, key: group.key } : {}) }
}

/** A share in percent with one decimal; 100.0 is said of all and 0.0 of none, never of nearly so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10
  if (share < 1 && rounded >= 100) return '99.9'
  return (share > 0 && rounded <= 0 ? 0.1 : rounded).toFixed(1)
}

export type Unit = 'count' | 'rate' | 'seconds'

/** One column: what it shows, and the rows it was counted from. */
export interface Measure {
  readonly key: MeasureKey
  readonly unit: Unit
  readonly value: (figures: Figures) => number | null
  /** A second value in the same cell: nine of ten. */
  readonly p90?: (figures: Figures) => number | null
  readonly rows: (statistics: Statistics) => StatisticsRows
}

export type MeasureKey = 'alarms' | 'fires' | 'confirmed' | 'falseAlarms' | 'falseRate' | 'tests' | 'unjudged' | 'faults' | 'shielded' | 'supervisory' | 'silent' | 'links' | 'pointsRate' | 'terminalsRate' | 'acted' | 'judgedReal' | 'queued' | 'dutyRate'

function alarms(search: Record<string, string>) {
  return ({ from, until }: Statistics): StatisticsRows => ({ to: '/iot/alarms', search: { state: 'all', ...search, from, until } })
}

function ofKind(key: 'faults' | 'shielded' | 'supervisory' | 'silent' | 'links', kind: string): Measure {
  return { key, unit: 'count', value: (one) => one.alarms[key], rows: alarms({ kind }) }
}

function time(key: 'acted' | 'judgedReal' | 'queued', search: Record<string, string>): Measure {
  return { key, unit: 'seconds', value: (one) => one.alarms[key].median, p90: (one) => one.alarms[key].p90, rows: alarms(search) }
}

export const MEASURES: readonly Measure[] = [
  { key: 'alarms', unit: 'count', value: (one) => one.alarms.alarms, rows: alarms({}) },
  { key: 'fires', unit: 'count', value: (one) => one.alarms.fires, rows: alarms({ kind: 'fire' }) },
  { key: 'confirmed', unit: 'count', value: (one) => one.alarms.confirmed, rows: alarms({ kind: 'fire', verdict: 'confirmed' }) },
  { key: 'falseAlarms', unit: 'count', value: (one) => one.alarms.falseAlarms, rows: alarms({ kind: 'fire', verdict: 'false' }) },
  { key: 'falseRate', unit: 'rate', value: (one) => one.alarms.falseRate, rows: alarms({ kind: 'fire', verdict: 'false' }) },
  { key: 'tests', unit: 'count', value: (one) => one.alarms.tests, rows: alarms({ kind: 'fire', verdict: 'test' }) },
  { key: 'unjudged', unit: 'count', value: (one) => one.alarms.unjudged, rows: alarms({ kind: 'fire', verdict: 'none' }) },
  time('acted', { kind: 'fire' }),
  time('judgedReal', { kind: 'fire', verdict: 'confirmed' }),
  time('queued', { kind: 'fire', verdict: 'confirmed' }),
  { key: 'pointsRate', unit: 'rate', value: (one) => one.inOrder.pointsRate, rows: ({ inOrderAt }) => ({ to: '/iot/conditions', search: { state: 'all', kind: 'out-of-order', at: inOrderAt } }) },
  { key: 'terminalsRate', unit: 'rate', value: (one) => one.inOrder.terminalsRate, rows: () => ({ to: '/iot/terminals', search: {} }) },
  { key: 'dutyRate', unit: 'rate', value: (one) => one.duty.passRate, rows: ({ from, until }) => ({ to: '/iot/duty-checks', search: { from, until } }) },
  ofKind('faults', 'fault'),
  ofKind('shielded', 'shielded'),
  ofKind('supervisory', 'supervisory'),
  ofKind('silent', 'silent'),
  ofKind('links', 'link-lost'),
]

/** Groups in the order of the address: `fires` ascending, `-fires` descending, by name where nothing is said; nothing measured comes last. */
export function sorted(groups: readonly Group[], sort: string | undefined): readonly Group[] {
  const measure = MEASURES.find((one) => one.key === sort?.replace(/^-/, ''))
  if (!measure) return groups
  const sign = sort?.startsWith('-') ? -1 : 1
  return groups.toSorted((one, other) => {
    const [a, b] = [measure.value(one.now), measure.value(other.now)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return sign * (a - b)
  })
}
