import { queryOptions } from '@tanstack/react-query'
import { ProblemError } from '@/shared/api/problem'
import { get } from '@/shared/api/request'

export type Role =
  | 'call-taker'
  | 'commander'
  | 'station'
  | 'crew'
  | 'sensor-watch'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'

/** What a person must do before working: choose a password of their own, or bind the one-time code. */
export type SetUp = 'password' | 'code'

export interface Session {
  readonly person: { readonly id: string; readonly login: string; readonly name: string }
  readonly roles: readonly Role[]
  readonly station: string | null
  readonly unit: string | null
  readonly seat: string | null
  readonly demonstration: boolean
  readonly idleSeconds: number
  readonly expiresAt: string
  readonly setUp: SetUp | null
}

/** Who is signed in here; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['identity', 'session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await get<Session>('/identity/session', {}, signal)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
  refetchInterval: 120_000,
})
