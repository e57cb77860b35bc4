import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type Assignment, dispatchKeys } from './assignment'

export function assignmentsQuery(world: World, incident: string) {
  return queryOptions({
    queryKey: dispatchKeys.assignments(world, incident),
    queryFn: ({ signal }) => get<Listing<Assignment>>('/dispatch/assignments', { world, incident }, signal),
  })
}
