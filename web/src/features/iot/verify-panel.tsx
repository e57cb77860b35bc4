import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { clock } from '@/shared/time/format'
import { secondsSince, Since, useNow } from '@/shared/time/now'
import { ProblemNotice, Waiting } from '@/shared/ui/notices'
import { type Alarm, alarmDevice, alarmPlace, isOpen } from './alarm'
import { AlarmSymbol } from './alarm-symbol'
import { useCloseAlarm } from './close-alarm'
import { alarmQuery } from './get-alarm'
import { useHandOverAlarm } from './hand-over-alarm'
import { iotMessages } from './messages'
import { useTakeAlarm } from './take-alarm'
import { verdictWords } from './verdict-words'
import { LIMITS } from './verification'
import { VerdictBox } from './verdict-box'
import { VerifySteps } from './verify-steps'
import './verify-panel.css'

interface VerifyPanelProps {
  readonly alarmId: string
  readonly seat: string | null
  /** A commander may step in for another seat; others ask for a hand-over. */
  readonly mayStepIn: boolean
  readonly onIncident: (incidentId: string) => void
}

/** One alarm under verification: what it is, how long it has waited, what to do next. */
export function VerifyPanel({ alarmId, seat, mayStepIn, onIncident }: VerifyPanelProps) {
  const t = useMessages(iotMessages)
  const query = useQuery(alarmQuery(useWorld(), alarmId))
  if (!query.data) return <Waiting query={query} what={t('alarms')} />
  return <Verifying key={alarmId} alarm={query.data} seat={seat} mayStepIn={mayStepIn} onIncident={onIncident} />
}

type VerifyingProps = Omit<VerifyPanelProps, 'alarmId'> & { readonly alarm: Alarm }

function Verifying({ alarm, seat, mayStepIn, onIncident }: VerifyingProps) {
  const t = useMessages(iotMessages)
  const take = useTakeAlarm()
  const raised = alarm.state === 'raised'
  const elsewhere = !raised && isOpen(alarm) && alarm.takenBy !== null && alarm.takenBy.seat !== null && seat !== null && alarm.takenBy.seat !== seat
  useKeys({ Enter: () => (raised ? take.mutate({ alarm }) : false) }, raised)
  return (
    <div className="verify" data-alarm-state={alarm.state}>
      <VerifyHead alarm={alarm} />
      {alarm.kind === 'fire' && isOpen(alarm) && <LimitBar alarm={alarm} />}
      <Told alarm={alarm} />
      {elsewhere && <OtherSeat alarm={alarm} seat={seat} mayStepIn={mayStepIn} />}
      {raised && (
        <button type="button" className="btn primary big" onClick={() => take.mutate({ alarm })} disabled={take.isPending}>
          {take.isPending ? t('taking') : t('take')} <kbd>Enter</kbd>
        </button>
      )}
      <ProblemNotice error={take.error} onRetry={() => take.mutate({ alarm })} />
      {alarm.kind === 'fire' ? <VerifySteps alarm={alarm} /> : null}
      {alarm.kind === 'fire' ? <VerdictBox alarm={alarm} onIncident={onIncident} /> : <CloseBox alarm={alarm} />}
      {!raised && isOpen(alarm) && <HandOver alarm={alarm} />}
      <AlarmFacts alarm={alarm} />
    </div>
  )
}

function VerifyHead({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  return (
    <header className="verify-head">
      <AlarmSymbol kind={alarm.kind} size={32} />
      <div className="grow">
        <div className="row verify-marks">
          <span className={`tag ${alarm.kind === 'fire' ? 'bad' : 'warn'}`}>{t(`kind.${alarm.kind}`)}</span>
          <span className="tag act">{t(`state.${alarm.state}`)}</span>
          {alarm.restored && <span className="tag">{t('restored')}</span>}
          {alarm.commissioning && <span className="tag warn">{t('commissioning')}</span>}
          {alarm.testMark && <span className="tag warn">{t('testMark')}</span>}
          {!alarm.enrolled && <span className="tag bad">{t('unenrolled')}</span>}
        </div>
        <h2>{alarmPlace(t, alarm)}</h2>
        <p className="muted num">
          {[alarmDevice(alarm), clock(alarm.raisedAt), t('occurrences', { count: alarm.occurrences })].join(' · ')}
        </p>
      </div>
      <div className="verify-clock">
        <Since from={alarm.raisedAt} until={isOpen(alarm) ? null : (alarm.judgedAt ?? alarm.steps.at(-1)?.at ?? alarm.takenAt)} className={isOpen(alarm) ? 'act' : 'muted'} />
      </div>
    </header>
  )
}

/** What says that it is real beside the device, that nobody acted in time, and what it was judged to be. */
function Told({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  return (
    <>
      {alarm.corroborations.map((one) => (
        <p key={one.rule} className="notice warn" data-rule={one.rule}>
          <span className="grow">
            <b>{t(`rule.${one.rule}`)}</b> {one.ground} <span className="muted num">{clock(one.at)}</span>
          </span>
        </p>
      ))}
      {isOpen(alarm) && alarm.escalation > 0 && (
        <p className="notice bad" role="alert">
          {t(alarm.escalation > 1 ? 'escalatedCommander' : 'escalatedSeats')}
        </p>
      )}
      {alarm.verdict && <p className="notice">{verdictWords(t, alarm)}</p>}
    </>
  )
}

/** Three limits on one bar: taken, nobody answered, judged. */
function LimitBar({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  const seconds = secondsSince(alarm.raisedAt, useNow())
  const share = Math.min(100, (seconds / LIMITS.verdict) * 100)
  return (
    <div className="verify-limits">
      <div className="bar">
        <i style={{ width: `${share}%`, background: seconds > LIMITS.verdict ? 'var(--bad)' : 'var(--accent)' }} />
      </div>
      <div className="verify-limit-words muted">
        <span style={{ left: `${(LIMITS.take / LIMITS.verdict) * 100}%` }}>{t('limitTake')}</span>
        <span style={{ left: `${(LIMITS.noAnswer / LIMITS.verdict) * 100}%` }}>{t('limitAnswer')}</span>
        <span className={seconds > LIMITS.verdict ? 'bad strong' : ''} style={{ left: '100%' }}>
          {t('limitVerdict')}
        </span>
      </div>
    </div>
  )
}

function OtherSeat({ alarm, seat, mayStepIn }: { readonly alarm: Alarm; readonly seat: string; readonly mayStepIn: boolean }) {
  const t = useMessages(iotMessages)
  const handOver = useHandOverAlarm()
  return (
    <div className="notice warn">
      <div className="grow">
        {t('otherHolds', { name: alarm.takenBy?.name, seat: alarm.takenBy?.seat })}
        {mayStepIn && (
          <div className="notice-acts">
            <button type="button" className="btn sm" onClick={() => handOver.mutate({ alarm, seat })}>
              {t('takeOver')}
            </button>
          </div>
        )}
        <ProblemNotice error={handOver.error} />
      </div>
    </div>
  )
}

function CloseBox({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  const close = useCloseAlarm()
  if (!isOpen(alarm) || alarm.state === 'raised') return null
  return (
    <>
      <button type="button" className="btn primary" onClick={() => close.mutate({ alarm })} disabled={close.isPending}>
        {t('close')}
      </button>
      <ProblemNotice error={close.error} />
    </>
  )
}

function HandOver({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  const [seat, setSeat] = useState('')
  const handOver = useHandOverAlarm(() => setSeat(''))
  return (
    <form
      className="row verify-hand-over"
      onSubmit={(event) => {
        event.preventDefault()
        if (seat.trim()) handOver.mutate({ alarm, seat: seat.trim() })
      }}
    >
      <label className="field grow">
        <span className="sr">{t('handOver')}</span>
        <input value={seat} onChange={(event) => setSeat(event.target.value)} placeholder={t('seatPlaceholder')} />
      </label>
      <button type="submit" className="btn">
        {t('handOver')}
      </button>
      <ProblemNotice error={handOver.error} />
    </form>
  )
}

function AlarmFacts({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  const facts: readonly (readonly [string, string | null])[] = [
    [t('premises'), alarm.premisesName],
    [t('device'), [alarm.systemTypeName, alarm.componentTypeName].filter(Boolean).join(' · ')],
    [t('terminal'), String(alarm.terminalAddress)],
    [t('contact'), alarm.contactMasked],
    [t('description'), alarm.description],
    [t('holder'), alarm.takenBy ? t('heldBy', { name: alarm.takenBy.name, seat: alarm.takenBy.seat ?? null }) : null],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
