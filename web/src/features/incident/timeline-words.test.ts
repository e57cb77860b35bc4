import { describe, expect, it } from 'vitest'
import { fill, type Translate } from '@/shared/i18n/messages'
import { timelineMessages } from './timeline-messages'
import { timelineWords } from './timeline-words'

const t: Translate<keyof typeof timelineMessages.zh> = (key, values) => fill(timelineMessages.zh[key], values)
const words = (type: string, body: Record<string, unknown>) => timelineWords(t, { type, body }, 'zh')

describe('the story of an incident', () => {
  it('tells an alarm with its place and device', () => {
    expect(words('iot.alarm-raised', { alarm: 'x', kind: 'fire', point: { premisesName: '××棉业', building: '2 号库', floor: '', zone: '东区', description: '2号库东区感烟 3-017' }, testMark: false })).toBe('火警：××棉业 2号库东区感烟 3-017')
  })

  it('tells a step with its result in words', () => {
    expect(words('iot.verification-step-taken', { alarm: 'x', step: 'call-control-room', result: 'no-answer', note: '', by: '李××' })).toBe('核警：电话值班室 · 没人接')
  })

  it('tells a level in its own scale', () => {
    expect(words('incident.level-set', { scale: 'RESCUE', level: 2, reasons: [], corrects: null })).toBe('定级：二级救援')
    expect(words('incident.level-set', { scale: 'FIRE', level: 2, reasons: [], corrects: null })).toBe('定级：二级火警')
  })

  it('names a station once', () => {
    expect(words('dispatch.unit-ordered', { unitName: '北城站 水罐1', stationName: '北城站' })).toBe('下达 北城站 水罐1')
    expect(words('dispatch.unit-ordered', { unitName: '水罐1', stationName: '北城站' })).toBe('下达 北城站 水罐1')
  })

  it('tells a state in the language of the page, and ready as back in station', () => {
    const body = { unitName: '特勤站-水罐1', state: '10', stateName: '备勤' }
    expect(words('dispatch.status-reported', body)).toBe('特勤站-水罐1 归队')
    expect(words('dispatch.status-reported', { ...body, state: '22', stateName: '到场' })).toBe('特勤站-水罐1 到场')
  })

  it('tells who received an order', () => {
    expect(words('dispatch.order-received', { unitName: '水罐1', receipt: 'machine' })).toBe('水罐1 站端已收令')
  })

  it('shows an event it does not know by its type', () => {
    expect(words('supplies.stock-moved', { what: 'foam' })).toBe('supplies.stock-moved')
  })
})
