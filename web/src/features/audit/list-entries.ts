import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'

/** One row of the trail: who did what to what, from where, and how it ended. */
export interface AuditRow {
  readonly number: number
  readonly recordedAt: string
  readonly occurredAt: string
  readonly actorId: string
  readonly actorName: string
  readonly address: string
  readonly act: string
  readonly actName: string
  readonly object: string
  readonly outcome: string
  readonly details: readonly string[]
}

export function auditQuery(query: Query) {
  return queryOptions({ queryKey: ['audit', 'entries', query], queryFn: ({ signal }) => get<Listing<AuditRow>>('/audit/entries', query, signal), placeholderData: keepPreviousData })
}
