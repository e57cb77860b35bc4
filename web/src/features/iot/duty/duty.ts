/** One round of duty checks with its result so far. */
export interface DutyRound {
  readonly id: string
  readonly kind: DutyKind
  readonly name: string
  readonly county: string | null
  readonly share: number
  readonly minutes: number
  readonly seed: string
  readonly eligible: number
  readonly state: 'running' | 'finished' | 'skipped'
  readonly startedAt: string | null
  readonly byName: string
  readonly asked: number
  readonly answered: number
  readonly missed: number
  readonly unreachable: number
}

export type DutyKind = 'manual' | 'daily' | 'random'

export const DUTY_STATES = ['waiting', 'asked', 'answered', 'missed', 'unreachable'] as const

export type DutyState = (typeof DUTY_STATES)[number]

/** One terminal asked in a round. */
export interface DutyCheck {
  readonly id: string
  readonly round: string
  readonly roundKind: DutyKind
  readonly terminalId: string
  readonly premisesId: string
  readonly premisesName: string
  readonly county: string
  readonly state: DutyState
  readonly begunAt: string
  readonly askedAt: string | null
  readonly dueAt: string | null
  readonly answeredAt: string | null
}

/** The decided checks of a week that begins on this Monday. */
export interface DutyWeek {
  readonly monday: string
  readonly asked: number
  readonly answered: number
  readonly missed: number
  readonly unreachable: number
}

/** Premises that did not answer again and again. */
export interface FailingPremises {
  readonly premisesId: string
  readonly premisesName: string
  readonly county: string
  readonly asked: number
  readonly missed: number
  readonly unreachable: number
  readonly lastFailedAt: string
}

/** When rounds are held by themselves. */
export interface DutyPlan {
  readonly id: string
  readonly name: string
  readonly kind: 'daily' | 'random'
  readonly county: string | null
  readonly share: number
  readonly minutes: number
  readonly beginsAt: string
  readonly endsAt: string
  readonly addedByName: string
}

export const dutyKeys = {
  all: ['iot', 'duty'] as const,
  rounds: ['iot', 'duty', 'rounds'] as const,
  checks: (query: Readonly<Record<string, unknown>>) => ['iot', 'duty', 'checks', query] as const,
  weeks: ['iot', 'duty', 'weeks'] as const,
  failing: ['iot', 'duty', 'failing'] as const,
  plans: ['iot', 'duty', 'plans'] as const,
}

/** A time of the day as people write it, without seconds. */
export function clockTime(time: string): string {
  return time.slice(0, 5)
}

/** Share of decided checks that were answered, in percent; null where none was decided. */
export function onDutyPercent({ answered, missed }: { readonly answered: number; readonly missed: number }): number | null {
  return answered + missed === 0 ? null : Math.round((100 * answered) / (answered + missed))
}
