import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type IncidentCard, incidentKeys, withStatus } from './incident'

export interface IncidentQuery {
  readonly state: 'open' | 'active' | 'ended' | 'all'
  readonly page?: number
  readonly size?: number
}

export function incidentsQuery(world: World, query: IncidentQuery) {
  return queryOptions({
    queryKey: incidentKeys.list(world, { ...query }),
    queryFn: async ({ signal }): Promise<Listing<IncidentCard>> => {
      const list = await get<Listing<IncidentCard>>('/incident/incidents', { world, ...query }, signal)
      return { ...list, items: list.items.map(withStatus) }
    },
  })
}
