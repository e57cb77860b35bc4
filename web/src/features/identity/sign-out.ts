import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'

export function useSignOut(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send('/identity/sign-out'),
    onSettled: () => {
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, null)
      onDone()
    },
  })
}
