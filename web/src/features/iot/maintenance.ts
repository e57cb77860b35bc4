import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'

/** A point that rang falsely so often that somebody must look at it. */
export interface MaintenanceTask {
  readonly id: string
  readonly pointKey: string
  readonly premisesName: string
  readonly county: string
  readonly description: string
  readonly lastCause: string
  readonly falseAlarms: number
  readonly openedAt: string
  readonly dueAt: string
  readonly assignedTo: string
  readonly doneAt: string | null
  readonly doneBy: string | null
  readonly note: string
}

export const maintenanceKeys = ['iot', 'maintenance'] as const

export function maintenanceQuery(query: Query) {
  return queryOptions({
    queryKey: [...maintenanceKeys, query],
    queryFn: ({ signal }) => get<Listing<MaintenanceTask>>('/iot/maintenance-tasks', query, signal),
  })
}
