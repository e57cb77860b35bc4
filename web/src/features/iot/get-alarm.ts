import { queryOptions } from '@tanstack/react-query'
import { get, type World } from '@/shared/api/request'
import { type Alarm, alarmKeys } from './alarm'

export function alarmQuery(world: World, id: string) {
  return queryOptions({
    queryKey: alarmKeys.one(world, id),
    queryFn: ({ signal }) => get<Alarm>(`/iot/alarms/${id}`, { world }, signal),
  })
}
