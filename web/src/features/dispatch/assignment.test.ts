import { describe, expect, it } from 'vitest'
import { fullUnitName, isReceived, stateDigit } from './assignment'

describe('an assignment', () => {
  const none = { machineReceiptAt: null, personReceiptAt: null, steps: [] }
  const step = (code: string) => ({ code, at: '', recordedAt: '', reporter: 'radio' as const, legal: true, eventId: '' })

  it('is not received while neither screen nor person has said so', () => {
    expect(isReceived(none)).toBe(false)
  })

  it('is received by the screen, by a person, or by a crew that is already on its way', () => {
    expect(isReceived({ ...none, machineReceiptAt: '2026-11-23T06:00:00Z' })).toBe(true)
    expect(isReceived({ ...none, personReceiptAt: '2026-11-23T06:00:00Z' })).toBe(true)
    expect(isReceived({ ...none, steps: [step('20')] })).toBe(true)
  })

  it.each([['21', '1'], ['27', '7'], ['10', '0']])('has state %s under the key %s', (code, key) => expect(stateDigit({ code })).toBe(key))

  it('is named with its station, once', () => {
    expect(fullUnitName({ unitName: '水罐1', stationName: '北城站' })).toBe('北城站 水罐1')
    expect(fullUnitName({ unitName: '北城站 水罐1', stationName: '北城站' })).toBe('北城站 水罐1')
    expect(fullUnitName({ unitName: '南城站-水罐1', stationName: '博乐南城一级普通消防救援站' })).toBe('南城站-水罐1')
    expect(fullUnitName({ unitName: '水罐1', stationName: null })).toBe('水罐1')
  })
})
