import { describe, expect, it } from 'vitest'
import { running, type TestMode } from './test-mode'

const mode = (id: string, until: string) => ({ id, until }) as TestMode

describe('a test mode', () => {
  it('is over when its time is, before the list is read again', () => {
    const modes = [mode('a', '2026-06-15T01:00:00Z'), mode('b', '2026-06-15T02:00:00Z')]
    expect(running(modes, Date.parse('2026-06-15T01:00:00Z')).map((one) => one.id)).toEqual(['b'])
  })
})
