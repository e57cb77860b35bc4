import { describe, expect, it } from 'vitest'
import { translate } from '@/shared/i18n/messages'
import { frameMeaning } from './frame-meaning'
import { type FrameKey, frameMessages } from './frame-messages'
import type { DecodedFrame } from './terminal'
import { spacedHex } from './terminal-page'

const header = { ok: true, serial: 7, version: '1.1', sentAt: '2026-06-15T00:30:05Z', source: 889, destination: 1 } as const

function chinese(frame: DecodedFrame) {
  return frameMeaning(frame, (key: FrameKey, values) => translate(frameMessages, 'zh', key, values), 'zh')
}

describe('a frame', () => {
  it('shows its bytes in pairs', () => {
    expect(spacedHex('40400100')).toBe('40 40 01 00')
    expect(spacedHex('4040 0100')).toBe('40 40 01 00')
  })

  it('says why and where it could not be read', () => {
    expect(chinese({ ok: false, reason: 'BAD_CHECKSUM', atByte: 27 }).title).toBe('校验和不对（第 27 字节）')
  })

  it('says what it means, object by object, in the language of the reader', () => {
    const object = {
      systemType: 1,
      systemTypeName: 'fire alarm system',
      systemTypeNameZh: '火灾报警系统',
      systemAddress: 1,
      componentType: 40,
      componentTypeName: 'smoke detector',
      componentTypeNameZh: '感烟火灾探测器',
      componentAddress: 66817,
      states: ['normal', 'fire'],
      description: '2 号库',
      occurredAt: null,
    }
    const meaning = chinese({ ...header, command: 2, type: 2, count: 1, objects: [object] })
    expect(meaning.title).toBe('发送 第 7 号 · 部件运行状态')
    expect(meaning.objects).toEqual(['火灾报警系统 1 · 感烟火灾探测器 66817 · 正常、火警 · 2 号库'])
  })

  it('names readings with their unit and keeps what the standard does not define', () => {
    const reading = { analogType: 3, analogTypeName: 'temperature', analogTypeNameZh: '温度', rawValue: 253, value: 25.3, unit: '℃', inRange: true }
    const unknown = { analogType: 200, analogTypeName: null, analogTypeNameZh: null, rawValue: 9, value: null, unit: null }
    expect(chinese({ ...header, command: 2, type: 3, objects: [reading, unknown] }).objects).toEqual(['温度 25.3 ℃', '模拟量 200（标准外）= 9'])
    expect(chinese({ ...header, command: 2, type: 135, objects: [] }).title).toBe('发送 第 7 号 · 类型 135（标准外）')
    expect(chinese({ ...header, command: 2 }).title).toBe('发送 第 7 号 · 空帧')
  })
})
