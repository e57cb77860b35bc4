import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

export interface DemonstrationAccount {
  readonly login: string
  readonly name: string
  readonly role: string
  readonly roleName: string
  readonly description: string
  readonly home: string
}

/** Accounts of the demonstration; `enabled` is false on every real system. */
export interface DemonstrationAccounts {
  readonly enabled: boolean
  readonly items: readonly DemonstrationAccount[]
}

export const demonstrationAccountsQuery = queryOptions({
  queryKey: ['identity', 'demonstration-accounts'],
  queryFn: ({ signal }) => get<DemonstrationAccounts>('/identity/demonstration-accounts', {}, signal),
})
