import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type Alarm, type AlarmKind, alarmKeys, type AlarmState } from './alarm'

export interface AlarmQuery {
  /** Open (no verdict yet), all, or one state by its own word. */
  readonly state: 'open' | 'all' | AlarmState
  readonly kind?: AlarmKind | undefined
  readonly county?: string | undefined
  readonly page?: number
  readonly size?: number
}

export function alarmsQuery(world: World, query: AlarmQuery) {
  return queryOptions({
    queryKey: alarmKeys.list(world, { ...query }),
    queryFn: ({ signal }) => get<Listing<Alarm>>('/iot/alarms', { world, ...query }, signal),
  })
}
