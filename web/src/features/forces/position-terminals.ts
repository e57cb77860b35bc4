import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, type Listing, type Query, send } from '@/shared/api/request'

/** A terminal that reports where a unit is, with the unit's last position; speed is in tenths of km/h. */
export interface PositionTerminal {
  readonly number: string
  readonly unitId: string
  readonly unitName: string
  readonly county: string
  readonly maker: string | null
  readonly model: string | null
  readonly online: boolean
  readonly registeredAt: string | null
  readonly lastHeardAt: string | null
  readonly position: { readonly place: { readonly longitude: number; readonly latitude: number }; readonly at: string; readonly speed: number } | null
}

export interface NewPositionTerminal {
  readonly number: string
  readonly unit: string
}

const KEY = ['forces', 'position-terminals'] as const

export function positionTerminalsQuery(query: Query) {
  return queryOptions({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => get<Listing<PositionTerminal>>('/forces/position-terminals', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  })
}

export const unitsQuery = queryOptions({
  queryKey: ['forces', 'units'],
  queryFn: ({ signal }) => get<Listing<{ readonly id: string; readonly name: string }>>('/forces/units', {}, signal),
  staleTime: 600_000,
})

export function useEnrolTerminal(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (terminal: NewPositionTerminal) => send('/forces/position-terminals', { body: terminal }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEY })
      onDone()
    },
  })
}

export function useRemoveTerminal() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (number: string) => send(`/forces/position-terminals/${number}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
