import { expect, it } from 'vitest'
import { type Bucket, periodOf, pointText, readPoint, seriesParameters, withGaps } from './readings'

const POINT = { systemType: 11, systemAddress: 1, componentType: 96, componentAddress: 65537, analog: 4 }

it('carries a point through the address', () => {
  expect(readPoint(pointText(POINT))).toEqual(POINT)
  expect(readPoint('11.1.96')).toBeNull()
  expect(readPoint('a.b.c.d.e')).toBeNull()
  expect(readPoint(undefined)).toBeNull()
})

it('ends a period now unless it is one of one’s own', () => {
  const now = Date.parse('2026-06-15T00:00:00Z')
  expect(seriesParameters('tm-1', POINT, { period: '7d' }, now)).toMatchObject({ from: '2026-06-08T00:00:00.000Z', until: '2026-06-15T00:00:00.000Z' })
  expect(seriesParameters('tm-1', POINT, { period: 'own', from: 'a', until: 'b' }, now)).toMatchObject({ from: 'a', until: 'b' })
  expect(periodOf({ period: 'own' })).toBe('24h')
})

it('breaks the line inside a gap', () => {
  const bucket = (at: string): Bucket => ({ at, min: 1, max: 3, mean: 2, last: 2, count: 2, firstAt: at, lastAt: at })
  const places = withGaps([bucket('2026-06-15T00:00:00Z'), bucket('2026-06-15T02:00:00Z')], [{ from: '2026-06-15T00:30:00Z', until: '2026-06-15T01:30:00Z' }], (one) => one.mean)
  expect(places.map(([, value]) => value)).toEqual([2, null, 2])
})
