import { describe, expect, it } from 'vitest'
import type { StationOrder } from './list-station-orders'
import { ordersByIncident, ownName } from './station-page'

const order = (assignmentId: string, incident: string, orderedAt: string, personReceiptAt: string | null = null) => ({ assignmentId, incident: { id: incident }, orderedAt, personReceiptAt }) as StationOrder

describe('the orders of a station', () => {
  it('are one screen for each incident', () => {
    const groups = ordersByIncident([order('a', 'i', '2026-11-23T06:00:00Z'), order('b', 'i', '2026-11-23T06:00:00Z'), order('c', 'j', '2026-11-23T05:00:00Z')])
    expect(groups.map((group) => group.map((each) => each.assignmentId))).toEqual([['a', 'b'], ['c']])
  })

  it('that nobody has confirmed come before a newer one that somebody has', () => {
    const groups = ordersByIncident([order('new', 'i', '2026-11-23T06:00:00Z', '2026-11-23T06:00:10Z'), order('old', 'j', '2026-11-23T05:00:00Z')])
    expect(groups.map((group) => group[0]!.assignmentId)).toEqual(['old', 'new'])
  })
})

it('a station calls its own units by their own name', () => {
  expect(ownName('南城站-水罐1')).toBe('水罐1')
  expect(ownName('水罐1')).toBe('水罐1')
})
