import type { Role } from './get-session'

export interface Person {
  readonly id: string
  readonly kind: 'duty' | 'administrator'
  readonly login: string
  readonly name: string
  readonly station: string | null
  readonly unit: string | null
  readonly seat: string | null
  readonly demonstration: boolean
  readonly roles: readonly Role[]
  readonly disabledAt: string | null
}

export interface RoleRequest {
  readonly id: string
  readonly person: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly reason: string
  readonly state: 'open' | 'granted' | 'refused'
  readonly requestedByName: string
  readonly requestedAt: string
}

export interface StandingSession {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly seat: string | null
  readonly address: string
  readonly startedAt: string
  readonly lastUsedAt: string
}

export const ROLES: readonly Role[] = ['call-taker', 'commander', 'station', 'crew', 'sensor-watch', 'system-administrator', 'security-administrator', 'audit-administrator']

/** Nobody holds a duty role and an office of administration at once; the server refuses it, the page does not offer it. */
export function rolesFor(person: Pick<Person, 'kind' | 'roles'>): readonly Role[] {
  const administrator = person.kind === 'administrator'
  return ROLES.filter((role) => role.endsWith('-administrator') === administrator && !person.roles.includes(role))
}

export const peopleKeys = {
  all: ['identity', 'people'] as const,
  requests: ['identity', 'role-requests'] as const,
  sessions: ['identity', 'sessions'] as const,
}
