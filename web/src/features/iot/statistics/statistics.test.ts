import { expect, it } from 'vitest'
import { type Figures, type Group, groupingOf, MEASURES, percent, periodOf, rowsOf, sorted, type Statistics, statisticsParameters } from './statistics'

const NO_TIME = { count: 0, median: null, p90: null }

function figures(fires: number, falseRate: number | null): Figures {
  return {
    alarms: { alarms: fires, fires, faults: 0, shielded: 0, supervisory: 0, silent: 0, links: 0, confirmed: 0, falseAlarms: 0, tests: 0, unjudged: 0, falseRate, acted: NO_TIME, judgedReal: NO_TIME, queued: NO_TIME },
    inOrder: { points: 0, pointsInOrder: 0, pointsRate: null, terminals: 0, terminalsInOrder: 0, terminalsRate: null },
    duty: { answered: 0, missed: 0, unreachable: 0, passRate: null },
  }
}

function group(key: string, fires: number, falseRate: number | null): Group {
  return { key, name: key, now: figures(fires, falseRate), before: figures(0, null) }
}

const STATISTICS: Statistics = { asOf: '', from: 'F', until: 'U', before: 'B', inOrderAt: 'A', by: 'maintainer', whole: group('', 0, null), groups: [] }

it('ends a period now unless it is one of one’s own, and counts thirty days by county unless asked', () => {
  const now = Date.parse('2026-06-15T00:00:00Z')
  expect(statisticsParameters('live', {}, now)).toEqual({ world: 'live', by: 'county', county: undefined, from: '2026-05-16T00:00:00.000Z', until: '2026-06-15T00:00:00.000Z' })
  expect(statisticsParameters('live', { period: 'own', from: 'a', until: 'b', by: 'kind' }, now)).toMatchObject({ by: 'kind', from: 'a', until: 'b' })
  expect(periodOf({ period: 'own' })).toBe('30d')
  expect(groupingOf({ by: 'colour' })).toBe('county')
})

it('sorts by a figure, and puts groups without one last whichever way', () => {
  const groups = [group('a', 2, null), group('b', 9, 0.5), group('c', 5, 0.1)]
  const order = (sort?: string) => sorted(groups, sort).map((one) => one.key).join('')
  expect(order()).toBe('abc')
  expect(order('-fires')).toBe('bca')
  expect(order('fires')).toBe('acb')
  expect(order('falseRate')).toBe('cba')
  expect(order('-falseRate')).toBe('bca')
})

it('opens the rows of a figure: the group, the period and what was counted', () => {
  const measure = (key: string) => MEASURES.find((one) => one.key === key)!.rows(STATISTICS)
  expect(rowsOf(STATISTICS, undefined, group('', 1, null))).toEqual({ by: 'maintainer', key: '' })
  expect(rowsOf(STATISTICS, '652701', null)).toEqual({ county: '652701' })
  expect(measure('falseRate')).toEqual({ to: '/iot/alarms', search: { state: 'all', kind: 'fire', verdict: 'false', from: 'F', until: 'U' } })
  expect(measure('pointsRate')).toEqual({ to: '/iot/conditions', search: { state: 'all', kind: 'out-of-order', at: 'A' } })
  expect(measure('dutyRate')).toEqual({ to: '/iot/duty-checks', search: { from: 'F', until: 'U' } })
})

it('says 100 % of all and 0 % of none, never of nearly so', () => {
  expect([1, 0.99999, 0.5, 0.00001, 0].map(percent)).toEqual(['100.0', '99.9', '50.0', '0.1', '0.0'])
})
