import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'

/** A listening port for devices, with what it took and what it refused. */
export interface Door {
  readonly name: string
  readonly protocol: string
  readonly port: number
  /** Every port it listens on, by tcp, tls and udp. */
  readonly ports: Readonly<Record<string, number>>
  readonly connections: number
  readonly framesAccepted: number
  readonly framesRejected: Readonly<Record<string, number>>
  readonly unknownTerminals: number
}

export const doorsQuery = queryOptions({
  queryKey: ['iot', 'doors'],
  queryFn: async ({ signal }): Promise<readonly Door[]> => {
    const answer = await get<Listing<Door> | readonly Door[]>('/gateway/doors', {}, signal)
    return 'items' in answer ? answer.items : answer
  },
  refetchInterval: 10_000,
})
