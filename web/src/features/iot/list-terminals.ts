import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'
import { type Terminal, terminalKeys } from './terminal'

export function terminalsQuery(query: Query) {
  return queryOptions({
    queryKey: terminalKeys.list(query),
    queryFn: ({ signal }) => get<Listing<Terminal>>('/iot/terminals', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
}
