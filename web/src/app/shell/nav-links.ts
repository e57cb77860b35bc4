import type { Role } from '@/features/identity/get-session'

export interface Page {
  readonly to: string
  readonly words: 'watch' | 'overview' | 'alarms' | 'conditions' | 'maintenance' | 'incidents' | 'premises' | 'terminals' | 'things' | 'dutyChecks' | 'statistics' | 'conformance' | 'positionTerminals' | 'people' | 'audit' | 'station' | 'crewPage'
  readonly group: 'groupDispatch' | 'groupIot' | 'groupRegister' | 'groupAdmin'
  readonly roles: readonly Role[]
}

const WATCHERS: readonly Role[] = ['call-taker', 'commander']

/** The pages and who may see them; the server decides, this only saves people from dead links. */
export const PAGES: readonly Page[] = [
  { to: '/dispatch/watch', words: 'watch', group: 'groupDispatch', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/incident/incidents', words: 'incidents', group: 'groupDispatch', roles: [...WATCHERS, 'station'] },
  { to: '/dispatch/station', words: 'station', group: 'groupDispatch', roles: ['station'] },
  { to: '/dispatch/crew', words: 'crewPage', group: 'groupDispatch', roles: ['crew'] },
  { to: '/iot/overview', words: 'overview', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/alarms', words: 'alarms', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/conditions', words: 'conditions', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/maintenance', words: 'maintenance', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/terminals', words: 'terminals', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch', 'system-administrator'] },
  { to: '/iot/things', words: 'things', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch', 'system-administrator'] },
  { to: '/iot/duty-checks', words: 'dutyChecks', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/statistics', words: 'statistics', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/iot/conformance', words: 'conformance', group: 'groupIot', roles: [...WATCHERS, 'sensor-watch'] },
  { to: '/places/premises', words: 'premises', group: 'groupRegister', roles: [...WATCHERS, 'sensor-watch', 'station'] },
  { to: '/forces/position-terminals', words: 'positionTerminals', group: 'groupRegister', roles: [...WATCHERS, 'system-administrator'] },
  { to: '/identity/people', words: 'people', group: 'groupAdmin', roles: ['system-administrator', 'security-administrator'] },
  { to: '/audit/entries', words: 'audit', group: 'groupAdmin', roles: ['audit-administrator'] },
]
