import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { terminalKeys } from './terminal'

/** What a device said of itself or of a facility: versions, configurations, clocks. */
export interface DeviceFact {
  readonly type: 5 | 6 | 7 | 8 | 25 | 26 | 28
  readonly system: string
  readonly systemAddress: number
  readonly component: string
  readonly componentAddress: number
  readonly value: string
  readonly clockAt: string | null
  readonly clockAheadSeconds: number | null
  readonly receivedAt: string
}

export function factsQuery(terminal: string) {
  return queryOptions({
    queryKey: terminalKeys.facts(terminal),
    queryFn: ({ signal }) => get<Listing<DeviceFact>>(`/iot/terminals/${terminal}/facts`, {}, signal),
    refetchInterval: 15_000,
  })
}
