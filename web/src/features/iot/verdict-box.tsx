import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { ProblemNotice } from '@/shared/ui/notices'
import { type Alarm, isOpen } from './alarm'
import { useConfirmAlarm } from './confirm-alarm'
import { useJudgeAlarmFalse } from './judge-alarm-false'
import { useJudgeAlarmTest } from './judge-alarm-test'
import { iotMessages } from './messages'
import { FALSE_CAUSES, STEPS } from './verification'

interface VerdictBoxProps {
  readonly alarm: Alarm
  readonly onIncident: (incidentId: string) => void
}

/** The verdict: real (F1), false with its cause (F2), test (F3). */
export function VerdictBox({ alarm, onIncident }: VerdictBoxProps) {
  const t = useMessages(iotMessages)
  if (alarm.incidentId) {
    const incident = alarm.incidentId
    return (
      <div className="notice ok">
        <span className="grow">{t('confirmedAs')}</span>
        <button type="button" className="btn sm" onClick={() => onIncident(incident)}>
          {t('goToIncident')}
        </button>
      </div>
    )
  }
  if (!isOpen(alarm) || alarm.state === 'raised') return null
  return <Verdict alarm={alarm} onIncident={onIncident} />
}

function Verdict({ alarm, onIncident }: VerdictBoxProps) {
  const t = useMessages(iotMessages)
  const [choosing, setChoosing] = useState(false)
  const confirm = useConfirmAlarm(onIncident)
  const judgeFalse = useJudgeAlarmFalse(() => setChoosing(false))
  const judgeTest = useJudgeAlarmTest()
  const busy = confirm.isPending || judgeFalse.isPending || judgeTest.isPending
  const real = () => confirm.mutate({ alarm, note: '' })
  const test = () => judgeTest.mutate({ alarm, note: '' })
  useKeys({ F1: real, F2: () => setChoosing(true), F3: test, Escape: () => (choosing ? setChoosing(false) : false) }, !busy)
  return (
    <section className="verdict" aria-label={t('verdict')}>
      <div className="row">
        <b className="verdict-number">{STEPS.length + 2}</b>
        <h3>{t('verdict')}</h3>
        <span className="muted verdict-hint">{t('verdictHint')}</span>
      </div>
      <div className="row verdict-acts">
        <button type="button" className="btn danger verdict-real" onClick={real} disabled={busy}>
          {t('confirm')} <kbd>F1</kbd>
        </button>
        <button type="button" className="btn" onClick={() => setChoosing(!choosing)} aria-expanded={choosing} disabled={busy}>
          {t('falseAlarm')} <kbd>F2</kbd>
        </button>
        <button type="button" className="btn" onClick={test} disabled={busy}>
          {t('test')} <kbd>F3</kbd>
        </button>
      </div>
      {choosing && (
        <div className="row verdict-causes" role="group" aria-label={t('chooseCause')}>
          <span className="muted">{t('chooseCause')}</span>
          {FALSE_CAUSES.map((cause) => (
            <button key={cause} type="button" className="btn sm" onClick={() => judgeFalse.mutate({ alarm, cause })}>
              {t(`cause.${cause}`)}
            </button>
          ))}
        </div>
      )}
      <ProblemNotice error={confirm.error ?? judgeFalse.error ?? judgeTest.error} />
    </section>
  )
}
