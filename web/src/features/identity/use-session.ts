import { useQuery } from '@tanstack/react-query'
import { type Role, type Session, sessionQuery } from './get-session'

/** The session of a page behind sign-in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('nobody is signed in')
  return data
}

export function useHasRole(...roles: readonly Role[]): boolean {
  const { data } = useQuery(sessionQuery)
  return data?.roles.some((role) => roles.includes(role)) ?? false
}
