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

/** The word of a duty state in the page's language; a code this page does not know keeps the server's word. */
export function dutyStateWord(t: Translate<`s${KnownCode}`>, state: DutyState): string {
  return isKnown(state.code) ? t(`s${state.code}`) : state.name
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
