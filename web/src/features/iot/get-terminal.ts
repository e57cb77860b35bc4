import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'
import { type TerminalDetail, terminalKeys } from './terminal'

export function terminalQuery(id: string) {
  return queryOptions({ queryKey: terminalKeys.one(id), queryFn: ({ signal }) => get<TerminalDetail>(`/iot/terminals/${id}`, {}, signal), refetchInterval: 10_000 })
}
