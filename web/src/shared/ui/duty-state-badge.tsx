import { type Translate, useMessages } from '../i18n/messages'
import { uiMessages } from './ui-messages'

const KNOWN = ['10', '20', '21', '22', '23', '24', '25', '26', '27', '30'] as const
type KnownCode = (typeof KNOWN)[number]

export interface DutyState {
  readonly code: string
  readonly name: string
}

function isKnown(code: string): code is KnownCode {
  return (KNOWN as readonly string[]).includes(code)
}

/** The word of a duty state: the server's, which comes in the language of the page, else that of the code. */
export function dutyStateWord(t: Translate<`s${KnownCode}`>, state: DutyState): string {
  // The server's word knows more than the code: a unit that was ordered and has not left is not yet turned out.
  if (state.name && state.name !== state.code) return state.name
  return isKnown(state.code) ? t(`s${state.code}`) : state.code
}

/** The word of a state as the next step of an assignment: `10` then means that the unit is back, not that it stands ready. */
export function nextStateWord(t: Translate<`s${KnownCode}` | 'back10'>, state: DutyState): string {
  return state.code === '10' ? t('back10') : dutyStateWord(t, state)
}

/** A vehicle's duty state: mark + word + code of GA/T 974.39. */
export function DutyStateBadge({ state }: { readonly state: DutyState }) {
  const t = useMessages(uiMessages)
  return (
    <span className={`st st-${state.code}`}>
      {isKnown(state.code) && (
        <svg aria-hidden="true">
          <use href={`#s${state.code}`} />
        </svg>
      )}
      {dutyStateWord(t, state)}
      <small>{state.code}</small>
    </span>
  )
}
