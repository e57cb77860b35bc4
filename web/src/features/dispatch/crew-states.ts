import type { DutyState } from '@/shared/ui/duty-state-badge'
import type { Assignment } from './assignment'
import type { OutboxItem } from './outbox'

/** Legal moves of an assignment (dispatch facts 4.2), needed here because a crew without network must still see its next states. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  '10': ['20'], '20': ['20', '21', '10'], '21': ['22', '25'], '22': ['23', '27', '25', '26'], '23': ['24', '27', '25'], '24': ['23', '25', '27'], '25': ['10'], '26': ['22', '25'], '27': ['22', '23', '24', '25'],
}

/** Three buttons fit a thumb; rarer states are links. */
const THUMB = 3

export interface CrewStates {
  /** Where the crew says it is, whether or not the centre has heard. */
  readonly now: DutyState
  readonly unsent: boolean
  readonly thumb: readonly DutyState[]
  readonly rarer: readonly DutyState[]
}

/** The state of a crew as it has reported itself, and what it may report next: unsent reports count. */
export function crewStates(assignment: Pick<Assignment, 'id' | 'state' | 'nextStates'>, outbox: readonly OutboxItem[]): CrewStates {
  const last = outbox.filter((item) => item.assignmentId === assignment.id && item.refusal === undefined).at(-1)
  const now = last ? { code: last.code, name: last.name } : assignment.state
  const next = last ? (MOVES[last.code] ?? []).map((code) => ({ code, name: code })) : byLikelihood(assignment)
  return { now, unsent: last !== undefined, thumb: next.slice(0, THUMB), rarer: next.slice(THUMB) }
}

function byLikelihood({ state, nextStates }: Pick<Assignment, 'state' | 'nextStates'>): readonly DutyState[] {
  const order = MOVES[state.code] ?? []
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  return [...nextStates].sort((a, b) => rank(a.code) - rank(b.code))
}
