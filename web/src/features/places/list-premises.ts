import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'
import { type Premises, placesKeys } from './premises'

export function premisesListQuery(query: Query) {
  return queryOptions({
    queryKey: placesKeys.list(query),
    queryFn: ({ signal }) => get<Listing<Premises>>('/places/premises', query, signal),
    placeholderData: keepPreviousData,
  })
}
