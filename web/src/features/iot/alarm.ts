import type { Translate } from '@/shared/i18n/messages'
import type { World } from '@/shared/api/request'

export type AlarmKind = 'fire' | 'fault' | 'shielded' | 'supervisory' | 'silent' | 'link-lost'
export type AlarmState = 'raised' | 'taken' | 'verifying' | 'confirmed' | 'false' | 'test' | 'closed'
export type StepName = 'look-at-device' | 'call-control-room' | 'look-at-scene' | 'ask-for-picture' | 'grid-keeper'

export type RuleName = 'two-points' | 'detector-and-call-point' | 'point-and-flow' | 'person' | 'call-from-the-place'

export interface Position {
  readonly longitude: number
  readonly latitude: number
}

export interface VerificationStep {
  readonly step: StepName
  readonly result?: string | null
  readonly at: string
  readonly by: string | null
  readonly note: string | null
}

/** A rule of confirmation that fired: something beside the device says the same. */
export interface Corroboration {
  readonly rule: RuleName
  readonly effect: 'propose' | 'confirm'
  readonly ground: string
  readonly at: string
}

/** What an alarm was judged to be, on which ground, by whom. */
export interface Verdict {
  readonly state: 'confirmed' | 'false' | 'test'
  readonly rule: RuleName | ''
  readonly reason: string
  readonly by: string
}

/** An alarm: what a person must deal with. The signals behind it are its occurrences. */
export interface Alarm {
  readonly id: string
  readonly kind: AlarmKind
  readonly state: AlarmState
  /** The device says it is over; the alarm still wants a person. */
  readonly restored: boolean
  readonly raisedAt: string
  readonly lastOccurrenceAt: string
  readonly occurrences: number
  readonly terminalId: string | null
  readonly terminalAddress: string | number
  /** False: the terminal is not in the register; it rings all the same. */
  readonly enrolled: boolean
  readonly premisesId: string | null
  readonly premisesName: string | null
  readonly premisesKind: string | null
  readonly county: string | null
  readonly countyName: string | null
  readonly building: string | null
  readonly floor: string | null
  readonly zone: string | null
  readonly systemType: number | null
  readonly systemTypeName: string | null
  readonly systemAddress: number | null
  readonly componentType: number | null
  readonly componentTypeName: string | null
  readonly componentAddress: string | number | null
  readonly description: string | null
  readonly testMark: boolean
  /** People were testing the point when it was raised: it rings, and proves nothing. */
  readonly commissioning: boolean
  readonly position: Position | null
  readonly takenBy: { readonly name: string; readonly seat: string | null } | null
  readonly takenAt: string | null
  readonly judgedAt: string | null
  readonly steps: readonly VerificationStep[]
  readonly corroborations: readonly Corroboration[]
  /** 0 none, 1 the other seats, 2 the commander: nobody acted in time. */
  readonly escalation: number
  readonly overdue: readonly StepName[]
  readonly cause: string | null
  readonly verdict: Verdict | null
  readonly closedAt: string | null
  readonly incidentId: string | null
  readonly contactMasked: string | null
  readonly version: number
  readonly lastEvent: string | null
}

export const alarmKeys = {
  all: ['iot', 'alarms'] as const,
  list: (world: World, query: Readonly<Record<string, unknown>>) => ['iot', 'alarms', world, 'list', query] as const,
  one: (world: World, id: string) => ['iot', 'alarms', world, 'one', id] as const,
}

/** Open: no verdict yet. */
export function isOpen(alarm: Pick<Alarm, 'state'>): boolean {
  return alarm.state === 'raised' || alarm.state === 'taken' || alarm.state === 'verifying'
}

/** A fire alarm nobody has taken is what a person must do first. */
export function wantsPerson(alarm: Pick<Alarm, 'kind' | 'state'>): boolean {
  return alarm.kind === 'fire' && alarm.state === 'raised'
}

type InsideWords = Translate<'inBuilding' | 'onFloor' | 'inZone'>

/** A bare number gets its word: building 1, floor 3; a name stands for itself. */
function inside(t: InsideWords, alarm: Pick<Alarm, 'building' | 'floor' | 'zone'>): string {
  const named = (key: 'inBuilding' | 'onFloor' | 'inZone', value: string | null) => (value && /^-?\d+$/.test(value) ? t(key, { n: value }) : value)
  return [named('inBuilding', alarm.building), named('onFloor', alarm.floor), named('inZone', alarm.zone)].filter(Boolean).join(' ')
}

/** What spoke: the register's words for the component, else its type; a system that spoke as a whole has no component. */
export function alarmDevice(alarm: Pick<Alarm, 'componentTypeName' | 'systemTypeName' | 'description'>): string {
  return alarm.description || alarm.componentTypeName || alarm.systemTypeName || '—'
}

/** Where it is, for a person: never shortened. */
export function alarmPlace(t: InsideWords, alarm: Alarm): string {
  const county = alarm.countyName && !alarm.premisesName?.startsWith(alarm.countyName) ? alarm.countyName : null
  return [county, alarm.premisesName, inside(t, alarm)].filter(Boolean).join(' ') || `${alarm.terminalAddress}`
}
