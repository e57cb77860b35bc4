import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

export interface Station {
  readonly id: string
  readonly name: string
}

export function stationQuery(id: string) {
  return queryOptions({ queryKey: ['forces', 'station', id], queryFn: ({ signal }) => get<Station>(`/forces/stations/${encodeURIComponent(id)}`, {}, signal), staleTime: 600_000 })
}
