import type { Role, Session } from './get-session'

const HOMES: readonly (readonly [Role, string])[] = [
  ['call-taker', '/dispatch/watch'],
  ['commander', '/dispatch/watch'],
  ['sensor-watch', '/iot/alarms'],
  ['station', '/dispatch/station'],
  ['crew', '/dispatch/crew'],
  ['system-administrator', '/identity/people'],
  ['security-administrator', '/identity/people'],
  ['audit-administrator', '/audit/entries'],
]

/** The page a person begins at. */
export function homeOf(session: Pick<Session, 'roles'>): string {
  return HOMES.find(([role]) => session.roles.includes(role))?.[1] ?? '/places/premises'
}

/**
 * The page to go on to after sign-in, if it is one of ours: an address of another site is not followed, and sign-in
 * itself would lead round in a circle.
 */
export function insideAddress(to: string | undefined): string | undefined {
  return to !== undefined && /^\/(?![/\\]|sign-in\b)/.test(to) ? to : undefined
}
