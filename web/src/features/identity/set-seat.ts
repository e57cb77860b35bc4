import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'

/** Sits down at a seat of the centre: what is taken from now on belongs to it. */
export function useSetSeat() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (seat: string) => send('/identity/seat', { body: { seat } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}
