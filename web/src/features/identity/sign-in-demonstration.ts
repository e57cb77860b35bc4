import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'
import type { DemonstrationAccount } from './list-demonstration-accounts'

export function useDemonstrationSignIn(onDone: (account: DemonstrationAccount) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (account: DemonstrationAccount) => send('/identity/demonstration-sign-in', { body: { login: account.login } }),
    onSuccess: async (_, account) => {
      queries.clear()
      await queries.fetchQuery(sessionQuery)
      onDone(account)
    },
  })
}
