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

/** Fires of one premises at once: the first of them stands for all. */
export interface WaitingGroup {
  readonly alarm: Alarm
  readonly points: number
}

/** So many points of one premises, with nothing beside the devices to say so, are rather a broken loop than a fire. */
const STORM = 10

/**
 * One card per premises: what a rule says is real first, then single fires, then storms; of each what waits longest. The new fire
 * next door stands above ten thousand messages of one panel.
 */
export function waitingGroups(alarms: readonly Alarm[]): readonly WaitingGroup[] {
  const bySource = new Map<string, Alarm[]>()
  for (const alarm of alarms.filter(wantsPerson)) {
    const source = alarm.premisesId ?? String(alarm.terminalAddress)
    bySource.set(source, [...(bySource.get(source) ?? []), alarm])
  }
  const told = (alarm: Alarm) => alarm.corroborations.length > 0
  const rank = ({ alarm, points }: WaitingGroup) => (told(alarm) ? 0 : points < STORM ? 1 : 2)
  return [...bySource.values()]
    .flatMap((group) => {
      const [alarm] = [...group].sort((a, b) => Number(a.commissioning) - Number(b.commissioning) || Number(told(b)) - Number(told(a)) || byWaiting(a, b))
      return alarm ? [{ alarm, points: group.length }] : []
    })
    .sort((a, b) => rank(a) - rank(b) || byWaiting(a.alarm, b.alarm))
}

export function useOpenAlarms() {
  return useQuery({ ...alarmsQuery(useWorld(), { state: 'open', size: 200 }), refetchInterval: 30_000 })
}

/** The top of the watch queue: fire alarms nobody has taken. */
export function AlarmsWantingPerson({ selected, onSelect }: QueueProps) {
  const t = useMessages(iotMessages)
  const alarms = useOpenAlarms()
  const waiting = waitingGroups(alarms.data?.items ?? [])
  return (
    <section aria-label={t('wantingPerson')}>
      <h2 className="grp">
        {t('wantingPerson')}
        <span className={`end num ${waiting.length > 0 ? 'bad strong' : ''}`}>{waiting.length}</span>
      </h2>
      {!alarms.data && <Waiting query={alarms} what={t('alarms')} />}
      {alarms.data && waiting.length === 0 && <NoneAsOf asOf={alarms.data.asOf} />}
      {waiting.map(({ alarm, points }, place) => (
        <WaitingAlarm key={alarm.id} alarm={alarm} points={points} first={place === 0} selected={alarm.id === selected} onSelect={onSelect} />
      ))}
    </section>
  )
}

function WaitingAlarm({ alarm, points, first, selected, onSelect }: { readonly alarm: Alarm; readonly points: number; readonly first: boolean; readonly selected: boolean; readonly onSelect: (id: string) => void }) {
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
      {(!alarm.enrolled || alarm.testMark || alarm.commissioning || alarm.restored || points > 1 || alarm.escalation > 0 || alarm.corroborations.length > 0) && (
        <p className="row alarm-marks">
          {alarm.corroborations.map((one) => (
            <span key={one.rule} className="tag bad">
              {t(`rule.${one.rule}`)}
            </span>
          ))}
          {points > 1 && <span className="tag warn">{t('together', { count: points })}</span>}
          {alarm.escalation > 0 && <span className="tag bad">{t('escalated')}</span>}
          {!alarm.enrolled && <span className="tag bad">{t('unenrolled')}</span>}
          {alarm.commissioning && <span className="tag warn">{t('commissioning')}</span>}
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
