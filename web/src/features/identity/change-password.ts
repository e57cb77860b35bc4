import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'

export interface PasswordChange {
  readonly old: string
  readonly new: string
}

/** Changes one's own password; the server ends every other session of the person. */
export function useChangePassword(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: PasswordChange) => send('/identity/password', { body: { old: change.old, new: change.new } }),
    gcTime: 0,
    onSuccess: async () => {
      onDone()
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
}
