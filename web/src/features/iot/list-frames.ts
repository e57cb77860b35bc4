import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { type Frame, terminalKeys } from './terminal'

const LIMIT = 50

/** The latest frames of a terminal by its number, enrolled or not, unreadable ones included. */
export function framesQuery(address: number) {
  return queryOptions({
    queryKey: terminalKeys.frames(address),
    queryFn: ({ signal }) => get<Listing<Frame>>(`/iot/terminals/by-address/${address}/frames`, { limit: LIMIT }, signal),
    refetchInterval: 10_000,
  })
}
