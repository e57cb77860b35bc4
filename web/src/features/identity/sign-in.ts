import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly totp?: string
}

export function useSignIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ login, password, totp }: Credentials) => send('/identity/sign-in', { body: { login, password, ...(totp ? { totp } : {}) } }),
    onSuccess: async () => {
      queries.clear()
      await queries.fetchQuery(sessionQuery)
      onDone()
    },
  })
}
