import { expect, it } from 'vitest'
import { type ConformanceItem, monthOf, rowsOf, tally } from './conformance'

function item(state: ConformanceItem['state'], to: string | null): ConformanceItem {
  return { code: 'clock', clause: '', requirement: '', measured: '', samples: 1, state, how: '', rows: to ? { to, search: { from: 'a' } } : null }
}

it('takes the month of the prefecture, which begins eight hours before that of Greenwich', () => {
  expect(monthOf(Date.parse('2026-10-31T16:00:00Z'))).toBe('2026-11')
  expect(monthOf(Date.parse('2026-10-31T15:59:59Z'))).toBe('2026-10')
})

it('counts the numbers of each state', () => {
  expect(tally([item('meets', null), item('meets', null), item('fails', null)])).toEqual({ meets: 2, fails: 1, 'no-data': 0, 'not-measured': 0 })
})

it('links only to lists there are', () => {
  expect(rowsOf(item('meets', '/iot/alarms'))).toEqual({ to: '/iot/alarms', search: { from: 'a' } })
  expect(rowsOf(item('meets', '/elsewhere'))).toBeNull()
  expect(rowsOf(item('meets', null))).toBeNull()
})
