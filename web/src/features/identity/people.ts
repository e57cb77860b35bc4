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
  readonly area: Area
  readonly disabledAt: string | null
}

/** What of the prefecture a person is responsible for; nothing outside it is shown or sent to them. */
export interface Area {
  readonly wholePrefecture: boolean
  readonly counties: readonly string[]
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

/** The value of the choice that stands for all counties. */
export const WHOLE = 'prefecture'

/** What was chosen last wins: the whole puts the counties aside, a county puts the whole aside. */
export function chosenAreas(before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.find((code) => !before.includes(code))
  if (added === WHOLE) return [WHOLE]
  return after.filter((code) => code !== WHOLE)
}

export function areaOf(choice: readonly string[]): Area {
  return choice.includes(WHOLE) ? { wholePrefecture: true, counties: [] } : { wholePrefecture: false, counties: choice }
}

export function choiceOf(area: Area): readonly string[] {
  return area.wholePrefecture ? [WHOLE] : area.counties
}

export const peopleKeys = {
  all: ['identity', 'people'] as const,
  requests: ['identity', 'role-requests'] as const,
  sessions: ['identity', 'sessions'] as const,
}
