import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { peopleKeys, type StandingSession } from './people'

export const sessionsQuery = queryOptions({
  queryKey: peopleKeys.sessions,
  queryFn: ({ signal }) => get<Listing<StandingSession>>('/identity/sessions', {}, signal),
})
