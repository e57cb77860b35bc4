import { describe, expect, it } from 'vitest'
import { type Alarm, alarmPlace, isOpen, wantsPerson } from './alarm'
import { byWaiting, waitingGroups } from './alarm-queue'
import { fill } from '@/shared/i18n/messages'
import { iotMessages } from './messages'
import { currentStep, stepDone } from './verification'

const step = (name: 'look-at-device' | 'call-control-room' | 'look-at-scene', result: string) => ({ step: name, result, at: '2026-11-23T06:00:00Z', by: '李××', note: null })

describe('the verification', () => {
  it('begins with the device once the alarm is taken, not before', () => {
    expect(currentStep({ state: 'raised', steps: [] })).toBeNull()
    expect(currentStep({ state: 'taken', steps: [] })).toBe('look-at-device')
  })

  it('goes on to the first step not yet done, in whatever order they were done', () => {
    expect(currentStep({ state: 'verifying', steps: [step('call-control-room', 'no-answer'), step('look-at-device', 'credible')] })).toBe('look-at-scene')
  })

  it('has no step left after the verdict', () => {
    expect(currentStep({ state: 'confirmed', steps: [] })).toBeNull()
  })

  it('shows the latest of a step done twice', () => {
    expect(stepDone({ steps: [step('call-control-room', 'no-answer'), step('call-control-room', 'reached')] }, 'call-control-room')?.result).toBe('reached')
  })
})

const t: Parameters<typeof alarmPlace>[0] = (key, values) => fill(iotMessages.zh[key], values)

describe('an alarm', () => {
  const alarm = (fields: Partial<Alarm>) => ({ kind: 'fire', state: 'raised', terminalAddress: '12', countyName: '博乐市', premisesName: '××棉业', building: '2 号库', floor: null, zone: '东区', ...fields }) as Alarm

  it('wants a person only when it is a fire nobody has taken', () => {
    expect(wantsPerson(alarm({}))).toBe(true)
    expect(wantsPerson(alarm({ kind: 'fault' }))).toBe(false)
    expect(wantsPerson(alarm({ state: 'verifying' }))).toBe(false)
  })

  it('is open until it has a verdict', () => {
    expect(['raised', 'taken', 'verifying', 'confirmed', 'false', 'test', 'closed'].map((state) => isOpen({ state: state as Alarm['state'] }))).toEqual([true, true, true, false, false, false, false])
  })

  it('says where it is, without naming the county twice', () => {
    expect(alarmPlace(t, alarm({}))).toBe('博乐市 ××棉业 2 号库 东区')
    expect(alarmPlace(t, alarm({ premisesName: '博乐市 ××商场', building: null, zone: null }))).toBe('博乐市 ××商场')
  })

  it('names a bare number as building, floor and zone', () => {
    expect(alarmPlace(t, alarm({ building: '1', floor: '-1', zone: '3' }))).toBe('博乐市 ××棉业 1 号楼 -1 层 3 区')
  })

  it('of an unknown terminal is named by its address', () => {
    expect(alarmPlace(t, alarm({ premisesName: null, countyName: null, building: null, zone: null }))).toBe('12')
  })

  it('that waits longest comes first', () => {
    const late = alarm({ raisedAt: '2026-11-23T06:01:00Z' })
    const early = alarm({ raisedAt: '2026-11-23T06:00:00Z' })
    expect([late, early].sort(byWaiting)).toEqual([early, late])
  })

  const fire = (id: string, premisesId: string, at: string, rules: readonly string[] = []) =>
    alarm({ id, premisesId, raisedAt: `2026-11-23T06:00:${at}Z`, corroborations: rules.map((rule) => ({ rule })) as unknown as Alarm['corroborations'] })

  it('of a storm is one card, and the new fire next door stands above it', () => {
    const storm = Array.from({ length: 180 }, (_, number) => fire(`s${number}`, 'panel', '00'))
    const groups = waitingGroups([...storm, fire('new', 'next-door', '30')])
    expect(groups.map(({ alarm: { id }, points }) => [id, points])).toEqual([['new', 1], ['s0', 180]])
  })

  it('that something corroborates comes before all others and speaks for its premises', () => {
    const groups = waitingGroups([fire('old', 'a', '00'), fire('first', 'b', '10'), fire('told', 'b', '20', ['two-points'])])
    expect(groups.map(({ alarm: { id } }) => id)).toEqual(['told', 'old'])
  })
})
