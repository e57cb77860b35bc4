import { type Alarm, isOpen, type StepName, type VerificationStep } from './alarm'

/** What each step can show, in the order of its number keys. */
export const STEP_RESULTS = {
  'look-at-device': ['credible', 'doubtful'],
  'call-control-room': ['reached', 'reached-denied', 'no-answer'],
  'look-at-scene': ['smoke-seen', 'nothing-seen', 'person-sent'],
  'ask-for-picture': ['picture-asked', 'smoke-seen', 'nothing-seen', 'no-answer'],
  'grid-keeper': ['person-sent', 'smoke-seen', 'nothing-seen', 'no-answer'],
} as const satisfies Readonly<Record<StepName, readonly string[]>>

export const STEPS = Object.keys(STEP_RESULTS) as StepName[]

export const FALSE_CAUSES = ['cooking', 'dust', 'steam', 'device', 'insect', 'misuse', 'smoking', 'other'] as const

/** Seconds from the raising: taken, sent without an answer, judged. */
export const LIMITS = { take: 30, noAnswer: 120, verdict: 180 } as const

export function stepDone(alarm: Pick<Alarm, 'steps'>, step: StepName): VerificationStep | undefined {
  return alarm.steps.findLast((taken) => taken.step === step)
}

/** The step to do next; null when all were done or the alarm has its verdict. */
export function currentStep(alarm: Pick<Alarm, 'steps' | 'state'>): StepName | null {
  if (alarm.state === 'raised' || !isOpen(alarm)) return null
  return STEPS.find((step) => !stepDone(alarm, step)) ?? null
}
