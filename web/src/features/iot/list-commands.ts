import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { type Command, isOpen } from './command'
import { terminalKeys } from './terminal'

const LIMIT = 20
const WHILE_OPEN = 1_000
const OTHERWISE = 15_000

/** The latest commands to a terminal; looked at every second while one is under way. */
export function commandsQuery(terminal: string) {
  return queryOptions({
    queryKey: terminalKeys.commands(terminal),
    queryFn: ({ signal }) => get<Listing<Command>>(`/iot/terminals/${terminal}/commands`, { size: LIMIT }, signal),
    refetchInterval: (query) => (query.state.data?.items.some(isOpen) ? WHILE_OPEN : OTHERWISE),
  })
}
