import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'

/** The monitored premises of a county as they are now. */
export interface CountyOverview {
  readonly county: string
  readonly terminals: number
  readonly online: number
  readonly points: number
  readonly fires: number
  readonly confirmed: number
  readonly testMarks: number
  readonly faults: number
  readonly shielded: number
  readonly supervisory: number
  readonly silent: number
  readonly links: number
  readonly overdue: number
  readonly maintenance: number
  readonly dutyAsked: number
  readonly dutyMissed: number
}

export type Figure = Exclude<keyof CountyOverview, 'county'>

export function overviewQuery(world: World) {
  return queryOptions({
    queryKey: ['iot', 'overview', world],
    queryFn: ({ signal }) => get<Listing<CountyOverview>>('/iot/overview', { world }, signal),
    refetchInterval: 5_000,
  })
}

/** One figure over all counties. */
export function totalOf(counties: readonly CountyOverview[], figure: Figure): number {
  return counties.reduce((sum, county) => sum + county[figure], 0)
}
