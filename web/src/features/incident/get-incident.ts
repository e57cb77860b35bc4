import { queryOptions } from '@tanstack/react-query'
import { get, type World } from '@/shared/api/request'
import { type IncidentFile, incidentKeys, withStatus } from './incident'

export function incidentQuery(world: World, id: string) {
  return queryOptions({
    queryKey: incidentKeys.one(world, id),
    queryFn: async ({ signal }) => withStatus(await get<IncidentFile>(`/incident/incidents/${id}`, { world }, signal)),
  })
}
