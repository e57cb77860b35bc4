import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { incidentKeys, type TimelineItem } from './incident'

/** Everything that happened in an incident, in the order of the fold. */
export function timelineQuery(world: World, id: string) {
  return queryOptions({
    queryKey: incidentKeys.timeline(world, id),
    queryFn: ({ signal }) => get<Listing<TimelineItem>>(`/incident/incidents/${id}/timeline`, { world }, signal),
  })
}
