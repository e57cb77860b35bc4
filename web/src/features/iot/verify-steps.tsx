import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { clock, stopwatch } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { ProblemNotice } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import type { Alarm, StepName, VerificationStep } from './alarm'
import { type IotKey, iotMessages } from './messages'
import { useRecordStep } from './record-step'
import { currentStep, LIMITS, STEP_RESULTS, stepDone, STEPS } from './verification'

/** The word of a step's result; a result this page does not know is shown as it came. */
export function useResultWord(): (result: string) => string {
  const t = useMessages(iotMessages)
  return (result) => {
    const key = `result.${result}`
    return key in iotMessages.zh ? t(key as IotKey) : result
  }
}

/** Taking, then the looks, each with its own clock; number keys answer the current one. */
export function VerifySteps({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  const record = useRecordStep()
  const current = currentStep(alarm)
  const answer = (step: StepName, result: string) => record.mutate({ alarm, step, result })
  const options = current ? STEP_RESULTS[current] : []
  useKeys(
    Object.fromEntries(options.map((result, index) => [String(index + 1), () => current && answer(current, result)])) as Record<string, () => void>,
    current !== null && !record.isPending,
  )
  return (
    <ol className="steps">
      <TakeStep alarm={alarm} />
      {STEPS.map((step, index) => (
        <Step key={step} number={index + 2} step={step} alarm={alarm} isCurrent={step === current} onAnswer={(result) => answer(step, result)} />
      ))}
      <li>
        <ProblemNotice error={record.error} onRetry={() => record.variables && record.mutate(record.variables)} />
      </li>
      {alarm.state === 'raised' && <li className="muted steps-hint">{t('takeFirst')}</li>}
    </ol>
  )
}

function TakeStep({ alarm }: { readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  if (!alarm.takenAt) return null
  const took = (Date.parse(alarm.takenAt) - Date.parse(alarm.raisedAt)) / 1000
  return (
    <li className="stp d">
      <b>
        <Icon id="check" />
      </b>
      <div className="grow">
        <h3>{t('step1')}</h3>
        <p className="muted">{t('stepTaken', { name: alarm.takenBy?.name ?? null })}</p>
      </div>
      <div className="ti num">
        <strong>{stopwatch(took)}</strong>
        <span className={took <= LIMITS.take ? 'ok' : 'bad'}>{took <= LIMITS.take ? t('onTime') : t('late')}</span>
      </div>
    </li>
  )
}

interface StepProps {
  readonly number: number
  readonly step: StepName
  readonly alarm: Alarm
  readonly isCurrent: boolean
  readonly onAnswer: (result: string) => void
}

function Step({ number, step, alarm, isCurrent, onAnswer }: StepProps) {
  const t = useMessages(iotMessages)
  const word = useResultWord()
  const done = stepDone(alarm, step)
  const offered = alarm.state === 'taken' || alarm.state === 'verifying'
  return (
    <li className={`stp ${done ? 'd' : isCurrent ? 'n' : ''}`} data-step={step}>
      <b>{done ? <Icon id="check" /> : number}</b>
      <div className="grow">
        <h3>
          {t(`step.${step}`)} {!done && alarm.overdue.includes(step) && <span className="tag bad">{t('stepOverdue')}</span>}
        </h3>
        <p className="muted">{done ? [word(done.result ?? done.note ?? ''), done.by, done.result ? done.note : null].filter(Boolean).join(' · ') : <StepHint step={step} alarm={alarm} />}</p>
        {!done && offered && (
          <div className="row stp-acts">
            {STEP_RESULTS[step].map((result, index) => (
              <button key={result} type="button" className={`btn sm ${isCurrent && index === 0 ? 'primary' : ''}`} onClick={() => onAnswer(result)}>
                {word(result)} {isCurrent && <kbd>{index + 1}</kbd>}
              </button>
            ))}
          </div>
        )}
      </div>
      <StepClock alarm={alarm} done={done} isCurrent={isCurrent} />
    </li>
  )
}

function StepHint({ step, alarm }: { readonly step: StepName; readonly alarm: Alarm }) {
  const t = useMessages(iotMessages)
  switch (step) {
    case 'look-at-device':
      return alarm.restored ? t('deviceRestored') : t('deviceFacts', { system: alarm.systemTypeName, component: alarm.componentTypeName, count: alarm.occurrences })
    case 'call-control-room':
      return alarm.contactMasked ? t('callWhom', { contact: alarm.contactMasked }) : t('noContact')
    case 'ask-for-picture':
      return t('pictureHint')
    case 'grid-keeper':
      return t('keeperHint')
    case 'look-at-scene':
      return t('sceneHint')
  }
}

/** How long this step took, or has been running since the one before it ended. */
function StepClock({ alarm, done, isCurrent }: { readonly alarm: Alarm; readonly done: VerificationStep | undefined; readonly isCurrent: boolean }) {
  const t = useMessages(iotMessages)
  const now = useNow()
  if (done) {
    const before = [alarm.takenAt, ...alarm.steps.map((step) => step.at)].filter((at): at is string => at !== null && at < done.at).sort().at(-1) ?? alarm.raisedAt
    return (
      <div className="ti num">
        <strong>{stopwatch((Date.parse(done.at) - Date.parse(before)) / 1000)}</strong>
        <span className="muted">{clock(done.at)}</span>
      </div>
    )
  }
  if (!isCurrent) return <div className="ti muted">{t('notYet')}</div>
  const from = [alarm.takenAt, ...alarm.steps.map((step) => step.at)].filter((at): at is string => at !== null).sort().at(-1) ?? alarm.raisedAt
  return (
    <div className="ti num">
      <strong className="act">{stopwatch(secondsSince(from, now))}</strong>
    </div>
  )
}
