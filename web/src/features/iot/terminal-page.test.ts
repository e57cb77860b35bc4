import { describe, expect, it } from 'vitest'
import { frameWords, spacedHex } from './terminal-page'

describe('a frame', () => {
  it('shows its bytes in pairs', () => {
    expect(spacedHex('40400100')).toBe('40 40 01 00')
    expect(spacedHex('4040 0100')).toBe('40 40 01 00')
  })

  it('says what it means, and why and where it could not be read', () => {
    expect(frameWords({ command: 2, sentAt: '2026-06-15T00:30:05Z', objects: [{}] })).toBe('command 2 · sentAt 2026-06-15T00:30:05Z')
    expect(frameWords({ reason: 'BAD_CHECKSUM', atByte: 27 })).toBe('BAD_CHECKSUM @27')
  })
})
