import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'
import { peopleKeys, type Person } from './people'

export function peopleQuery(query: Query) {
  return queryOptions({ queryKey: [...peopleKeys.all, query], queryFn: ({ signal }) => get<Listing<Person>>('/identity/people', query, signal), placeholderData: keepPreviousData })
}
