import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

/** A type of incident as the response plan names it. */
export interface IncidentType {
  readonly code: string
  readonly chinese: string
  readonly english?: string
  readonly scale: string
}

export const incidentTypesQuery = queryOptions({
  queryKey: ['incident', 'types'],
  queryFn: ({ signal }) => get<readonly IncidentType[]>('/incident/types', {}, signal),
  staleTime: Infinity,
})
