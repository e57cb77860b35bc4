import { beforeAll, describe, expect, it } from 'vitest'
import { installSprite, symbolSvg } from './sprite'

describe('the symbols', () => {
  beforeAll(installSprite)

  it('stand alone in one colour on a given ground', () => {
    const svg = symbolSvg('v-water', '#FF6A2B', '#111B28', 48)!
    expect(svg).toContain('#FF6A2B')
    expect(svg).toContain('#111B28')
    expect(svg).not.toMatch(/currentColor|var\(/)
  })

  it('carry the symbols they use with them', () => {
    expect(symbolSvg('hydrant-fault', '#4FA3FF', '#000000', 24)).not.toContain('<use')
  })

  it('that do not exist are told apart', () => {
    expect(symbolSvg('no-such-symbol', '#fff', '#000', 24)).toBeNull()
  })
})
