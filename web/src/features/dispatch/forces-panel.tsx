import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { clock, stopwatch } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { DutyStateBadge, nextStateWord } from '@/shared/ui/duty-state-badge'
import { ProblemNotice, Waiting } from '@/shared/ui/notices'
import { TradeSymbol, vehicleSymbol } from '@/shared/ui/symbol'
import { uiMessages } from '@/shared/ui/ui-messages'
import { type Assignment, fullUnitName, isReceived, stateDigit } from './assignment'
import { useCancelAssignment } from './cancel-assignment'
import { assignmentsQuery } from './list-assignments'
import { dispatchMessages } from './messages'
import { useReportStatus } from './report-status'
import './forces-panel.css'

/** The forces of an incident; a seat sets what a crew reports by radio in two keys: row, state. */
export function ForcesPanel({ incidentId }: { readonly incidentId: string }) {
  const t = useMessages(dispatchMessages)
  const query = useQuery(assignmentsQuery(useWorld(), incidentId))
  if (!query.data) return <Waiting query={query} what={t('forces')} />
  const items = [...query.data.items].sort((a, b) => Number(a.ended || a.cancelled) - Number(b.ended || b.cancelled) || a.orderedAt.localeCompare(b.orderedAt) || a.unitName.localeCompare(b.unitName, 'zh'))
  if (items.length === 0) return <p className="none-as-of muted num">{t('noForces')} · {clock(query.data.asOf)}</p>
  return <Forces key={incidentId} items={items} />
}

function Forces({ items }: { readonly items: readonly Assignment[] }) {
  const t = useMessages(dispatchMessages)
  const [picked, setPicked] = useState<string | null>(null)
  const report = useReportStatus()
  const active = items.filter((assignment) => !assignment.ended && !assignment.cancelled)
  const chosen = active.find((assignment) => assignment.id === picked) ?? null
  const set = (assignment: Assignment, code: string) => {
    report.mutate({ assignment, code, reporter: 'radio' })
    setPicked(null)
  }
  useRadioKeys(active, chosen, setPicked, set)
  return (
    <section className="forces" aria-label={t('forces')}>
      <p className={`radio-hint ${chosen ? 'act strong' : 'muted'}`} aria-live="polite">
        {chosen ? t('radioPick', { unit: fullUnitName(chosen) }) : t('radioHint')}
      </p>
      {items.map((assignment) => (
        <Force
          key={assignment.id}
          assignment={assignment}
          row={active.indexOf(assignment) + 1}
          picked={assignment.id === picked}
          onPick={() => setPicked(assignment.id === picked ? null : assignment.id)}
          onState={(code) => set(assignment, code)}
        />
      ))}
      <ProblemNotice error={report.error} onRetry={() => report.variables && report.mutate(report.variables)} />
    </section>
  )
}

/** First key: the row, 1 to 9. Second key: the last digit of a legal next state. Escape lets go. */
function useRadioKeys(active: readonly Assignment[], chosen: Assignment | null, pick: (id: string | null) => void, set: (assignment: Assignment, code: string) => void): void {
  const digit = (key: string) => {
    if (!chosen) {
      const assignment = active[Number(key) - 1]
      if (!assignment) return false
      pick(assignment.id)
      return true
    }
    const next = chosen.nextStates.find((state) => stateDigit(state) === key)
    if (!next) return false
    set(chosen, next.code)
    return true
  }
  useKeys({
    ...Object.fromEntries(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => [key, () => digit(key)])),
    Escape: () => (chosen ? pick(null) : false),
  })
}

interface ForceProps {
  readonly assignment: Assignment
  readonly row: number
  readonly picked: boolean
  readonly onPick: () => void
  readonly onState: (code: string) => void
}

function Force({ assignment, row, picked, onPick, onState }: ForceProps) {
  const t = useMessages(dispatchMessages)
  const over = assignment.ended || assignment.cancelled
  const unheard = !over && !isReceived(assignment)
  return (
    <div className={`force ${unheard ? 'unheard' : ''} ${picked ? 'picked' : ''} ${over ? 'over' : ''}`} data-unit={assignment.unitId} data-state={assignment.steps.length === 0 ? 'ordered' : assignment.state.code}>
      <button type="button" className="u" onClick={onPick} disabled={over} aria-expanded={picked}>
        <kbd className={over ? 'unseen' : ''}>{over ? '' : row}</kbd>
        <span className={`st-${assignment.state.code} force-symbol`}>
          <TradeSymbol id={vehicleSymbol(assignment.typeCode)} size={20} />
        </span>
        <span className="force-name">{fullUnitName(assignment)}</span>
        {assignment.cancelled ? <span className="muted">{t('cancelled')}</span> : unheard ? <span className="warn strong">{t('notReceived')}</span> : <DutyStateBadge state={assignment.state} />}
        <ForceTime assignment={assignment} unheard={unheard} over={over} />
      </button>
      <ForceMarks assignment={assignment} />
      {picked && <NextStates assignment={assignment} onState={onState} />}
    </div>
  )
}

function ForceTime({ assignment, unheard, over }: { readonly assignment: Assignment; readonly unheard: boolean; readonly over: boolean }) {
  const now = useNow()
  if (unheard) return <span className="num warn">{stopwatch(secondsSince(assignment.orderedAt, now))}</span>
  const last = assignment.steps.at(-1)
  if (!over && assignment.etaAt && assignment.state.code < '22') return <span className="num">{clock(assignment.etaAt)}</span>
  return <span className="num muted">{clock(last?.at ?? assignment.orderedAt)}</span>
}

function ForceMarks({ assignment }: { readonly assignment: Assignment }) {
  const t = useMessages(dispatchMessages)
  const last = assignment.steps.at(-1)
  const illegal = assignment.steps.some((step) => !step.legal)
  if (!assignment.doubled && !illegal && !last) return null
  return (
    <p className="force-marks muted num">
      {assignment.doubled && <span className="tag bad">{t('doubled')}</span>}
      {illegal && <span className="tag warn">{t('review')}</span>}
      {last && t('lastStep', { at: clock(last.at), by: t(`by.${last.reporter}`) })}
    </p>
  )
}

function NextStates({ assignment, onState }: { readonly assignment: Assignment; readonly onState: (code: string) => void }) {
  const t = useMessages(dispatchMessages)
  const words = useMessages(uiMessages)
  const [cancelling, setCancelling] = useState(false)
  return (
    <div className="next-states">
      {assignment.nextStates.map((state) => (
        <button key={state.code} type="button" className="btn sm" onClick={() => onState(state.code)} title={t('setState', { state: state.name })}>
          {nextStateWord(words, state)} <kbd>{stateDigit(state)}</kbd>
        </button>
      ))}
      <button type="button" className="btn sm quiet" onClick={() => setCancelling(!cancelling)} aria-expanded={cancelling}>
        {t('cancelOrder')}
      </button>
      {cancelling && <CancelForm assignment={assignment} />}
    </div>
  )
}

function CancelForm({ assignment }: { readonly assignment: Assignment }) {
  const t = useMessages(dispatchMessages)
  const [reason, setReason] = useState('')
  const cancel = useCancelAssignment()
  return (
    <form
      className="row cancel-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) cancel.mutate({ assignment, reason: reason.trim() })
      }}
    >
      <label className="field grow">
        <span className="sr">{t('cancelReason')}</span>
        <input autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('cancelReason')} />
      </label>
      <button type="submit" className="btn sm danger" disabled={!reason.trim()}>
        {t('cancelOrder')}
      </button>
      <ProblemNotice error={cancel.error} />
    </form>
  )
}
