import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

export interface Unit {
  readonly id: string
  readonly name: string
  readonly station?: { readonly name?: string } | string | null
  readonly stationName?: string | null
}

export function unitQuery(id: string) {
  return queryOptions({ queryKey: ['forces', 'unit', id], queryFn: ({ signal }) => get<Unit>(`/forces/units/${encodeURIComponent(id)}`, {}, signal), staleTime: 600_000 })
}
