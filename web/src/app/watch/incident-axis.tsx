import type { IncidentCard } from '@/features/incident/incident'
import { useOpenIncidents } from '@/features/incident/incident-queue'
import { levelClass } from '@/shared/ui/level-badge'
import { useMessages } from '@/shared/i18n/messages'
import { clock } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { shellMessages } from '../shell/messages'

const WINDOW_MILLIS = 60 * 60_000
const TICK_MILLIS = 10 * 60_000
/** A tick this close to now would run into its label. */
const LABEL_MILLIS = 7 * 60_000
const LANES = 3

interface IncidentAxisProps {
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** The last hour with one lane per open incident: how long each has been running, beside the others. */
export function IncidentAxis({ selected, onSelect }: IncidentAxisProps) {
  const t = useMessages(shellMessages)
  const now = useNow()
  const incidents = useOpenIncidents()
  const lanes = [...(incidents.data?.items ?? [])].sort((a, b) => a.openedAt.localeCompare(b.openedAt)).slice(-LANES)
  const share = (at: number) => Math.max(0, Math.min(100, ((at - (now - WINDOW_MILLIS)) / WINDOW_MILLIS) * 100))
  const first = Math.ceil((now - WINDOW_MILLIS) / TICK_MILLIS) * TICK_MILLIS
  const ticks = Array.from({ length: 6 }, (_, index) => first + index * TICK_MILLIS).filter((tick) => now - tick > LABEL_MILLIS)
  return (
    <section className="axis" aria-label={t('axis')}>
      <div className="axis-words">
        <b>{t('axis')}</b>
        <span className="muted">{t('lane')}</span>
      </div>
      <div className="axis-field">
        {lanes.map((incident, lane) => (
          <Lane key={incident.id} incident={incident} top={6 + lane * 8} from={share(Date.parse(incident.openedAt))} selected={incident.id === selected} onSelect={onSelect} />
        ))}
        <div className="axis-line" />
        {ticks.map((tick) => (
          <span key={tick} className="axis-tick muted num" style={{ left: `${share(tick)}%` }}>
            {clock(tick).slice(0, 5)}
          </span>
        ))}
        <span className="axis-tick axis-now num">{clock(now)}</span>
      </div>
      <span className="tag act axis-live">{t('liveNow')}</span>
    </section>
  )
}

interface LaneProps {
  readonly incident: IncidentCard
  readonly top: number
  readonly from: number
  readonly selected: boolean
  readonly onSelect: (id: string) => void
}

function Lane({ incident, top, from, selected, onSelect }: LaneProps) {
  return (
    <button
      type="button"
      className={`axis-lane ${levelClass(incident)} ${selected ? 'sel' : ''}`}
      style={{ left: `${from}%`, top }}
      title={`${incident.number} ${incident.premisesName ?? incident.address}`}
      aria-label={`${incident.number} ${incident.premisesName ?? incident.address}`}
      onClick={() => onSelect(incident.id)}
    />
  )
}
