import { describe, expect, it } from 'vitest'
import { clockTime, onDutyPercent } from './duty'

describe('duty checks', () => {
  it('count only what could be answered: a terminal that was not reached blames nobody', () => {
    expect(onDutyPercent({ answered: 3, missed: 1 })).toBe(75)
    expect(onDutyPercent({ answered: 0, missed: 0 })).toBeNull()
  })

  it('show times of the day without seconds', () => {
    expect(clockTime('09:00:00')).toBe('09:00')
  })
})
