import { useQuery } from '@tanstack/react-query'
import { useWorld } from '@/shared/api/world'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { clock, duration } from '@/shared/time/format'
import { secondsSince, Since, useNow } from '@/shared/time/now'
import { NoneAsOf, ProblemNotice, Waiting } from '@/shared/ui/notices'
import { type Alarm, alarmDevice, alarmPlace, wantsPerson } from './alarm'
import { AlarmSymbol } from './alarm-symbol'
import { alarmsQuery } from './list-alarms'
import { iotMessages } from './messages'
import { useTakeAlarm } from './take-alarm'
import './alarm-queue.css'

/** At most so many lower alarms are shown in the watch queue; the desk has them all. */
const LOWER_SHOWN = 12

interface QueueProps {
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** Oldest first: what waits longest for a person is on top. */
export function byWaiting(a: Alarm, b: Alarm): number {
  return Date.parse(a.raisedAt) - Date.parse(b.raisedAt)
}

export function useOpenAlarms() {
  return useQuery({ ...alarmsQuery(useWorld(), { state: 'open', size: 200 }), refetchInterval: 30_000 })
}

/** The top of the watch queue: fire alarms nobody has taken. */
export function AlarmsWantingPerson({ selected, onSelect }: QueueProps) {
  const t = useMessages(iotMessages)
  const alarms = useOpenAlarms()
  const waiting = alarms.data?.items.filter(wantsPerson).sort(byWaiting) ?? []
  return (
    <section aria-label={t('wantingPerson')}>
      <h2 className="grp">
        {t('wantingPerson')}
        <span className={`end num ${waiting.length > 0 ? 'bad strong' : ''}`}>{waiting.length}</span>
      </h2>
      {!alarms.data && <Waiting query={alarms} what={t('alarms')} />}
      {alarms.data && waiting.length === 0 && <NoneAsOf asOf={alarms.data.asOf} />}
      {waiting.map((alarm, place) => (
        <WaitingAlarm key={alarm.id} alarm={alarm} first={place === 0} selected={alarm.id === selected} onSelect={onSelect} />
      ))}
    </section>
  )
}

function WaitingAlarm({ alarm, first, selected, onSelect }: { readonly alarm: Alarm; readonly first: boolean; readonly selected: boolean; readonly onSelect: (id: string) => void }) {
  const t = useMessages(iotMessages)
  const take = useTakeAlarm()
  const takeIt = () => {
    onSelect(alarm.id)
    take.mutate({ alarm })
  }
  return (
    <article className={`card alarm-card pulse ${selected ? 'sel' : ''}`} data-alarm={alarm.id}>
      <button type="button" className="card-hit" onClick={() => onSelect(alarm.id)}>
        <span className="row">
          <AlarmSymbol kind={alarm.kind} />
          <span className="strong alarm-fire">
            {t(`kind.${alarm.kind}`)}
            {alarm.occurrences > 1 && ` · ${t('occurrences', { count: alarm.occurrences })}`}
          </span>
          <span className="t end alarm-fire">
            <Since from={alarm.raisedAt} />
          </span>
        </span>
        <span className="card-title">{alarmPlace(t, alarm)}</span>
        <span className="card-text num">
          {[alarmDevice(alarm), t('received', { at: clock(alarm.raisedAt) })].join(' · ')}
        </span>
      </button>
      {(!alarm.enrolled || alarm.testMark || alarm.restored) && (
        <p className="row alarm-marks">
          {!alarm.enrolled && <span className="tag bad">{t('unenrolled')}</span>}
          {alarm.testMark && <span className="tag warn">{t('testMark')}</span>}
          {alarm.restored && <span className="tag">{t('restored')}</span>}
        </p>
      )}
      <div className="foot">
        <button type="button" className={`btn ${first ? 'primary' : ''}`} onClick={takeIt} disabled={take.isPending}>
          {take.isPending ? t('taking') : t('take')} {first && <kbd>Enter</kbd>}
        </button>
        {alarm.contactMasked && (
          <span className="muted">
            {t('contact')} {alarm.contactMasked}
          </span>
        )}
      </div>
      <ProblemNotice error={take.error} onRetry={() => take.mutate({ alarm })} />
    </article>
  )
}

/** The bottom of the watch queue: alarms somebody has, and the lower kinds. */
export function OtherAlarms({ selected, onSelect }: QueueProps) {
  const t = useMessages(iotMessages)
  const { language } = useLanguage()
  const now = useNow()
  const alarms = useOpenAlarms()
  const others = alarms.data?.items.filter((alarm) => !wantsPerson(alarm)) ?? []
  const ordered = [...others].sort((a, b) => Number(b.kind === 'fire') - Number(a.kind === 'fire') || byWaiting(a, b))
  return (
    <section aria-label={t('lower')}>
      <h2 className="grp">
        {t('lower')}
        {alarms.data && <span className="end num">{clock(alarms.data.asOf)}</span>}
      </h2>
      {alarms.data && ordered.length === 0 && <NoneAsOf asOf={alarms.data.asOf} />}
      <ul>
        {ordered.slice(0, LOWER_SHOWN).map((alarm) => (
          <li key={alarm.id}>
            <button type="button" className={`alarm ${alarm.id === selected ? 'sel' : ''}`} onClick={() => onSelect(alarm.id)}>
              <AlarmSymbol kind={alarm.kind} />
              <span>
                {alarmPlace(t, alarm)}
                <small>{[t(`kind.${alarm.kind}`), alarmDevice(alarm), alarm.takenBy ? `${t(`state.${alarm.state}`)} · ${alarm.takenBy.name}` : null].filter(Boolean).join(' · ')}</small>
              </span>
              <span className="num muted">{duration(secondsSince(alarm.raisedAt, now), language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {ordered.length > LOWER_SHOWN && <p className="none-as-of muted">{t('more', { count: ordered.length - LOWER_SHOWN })}</p>}
    </section>
  )
}
