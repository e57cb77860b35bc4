import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type Alarm, type AlarmKind, alarmKeys } from './alarm'

export interface AlarmQuery {
  readonly state: 'open' | 'closed' | 'all'
  readonly kind?: AlarmKind | undefined
  readonly county?: string | undefined
  readonly page?: number
  readonly size?: number
  readonly sort?: string | undefined
}

export function alarmsQuery(world: World, query: AlarmQuery) {
  return queryOptions({
    queryKey: alarmKeys.list(world, { ...query }),
    queryFn: ({ signal }) => get<Listing<Alarm>>('/iot/alarms', { world, ...query }, signal),
  })
}
