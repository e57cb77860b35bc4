import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { sessionQuery } from './get-session'

/** What an authenticator takes: the secret in base 32, and the same as an `otpauth:` address. */
export interface Enrolment {
  readonly secret: string
  readonly uri: string
}

/** Asks for a new secret. Each asking voids the one before, so it is a deed of the person and never a background query. */
export function useEnrolCode() {
  return useMutation({ mutationFn: () => send<Enrolment>('/identity/totp/enrol'), gcTime: 0 })
}

/** Shows the server that the authenticator has the secret; from then on sign-in asks for the code. */
export function useConfirmCode() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => send('/identity/totp/confirm', { body: { code } }),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}
