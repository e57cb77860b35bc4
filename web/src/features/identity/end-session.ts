import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { peopleKeys } from './people'

/** Ends a standing session. */
export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (session: string) => send(`/identity/sessions/${session}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.sessions }),
  })
}
