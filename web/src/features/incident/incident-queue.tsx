import { useQuery } from '@tanstack/react-query'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { Since } from '@/shared/time/now'
import { LevelBadge, levelClass } from '@/shared/ui/level-badge'
import { NoneAsOf, Waiting } from '@/shared/ui/notices'
import { type IncidentCard, incidentPlace } from './incident'
import { incidentsQuery } from './list-incidents'
import { incidentMessages } from './messages'

export function useOpenIncidents() {
  return useQuery({ ...incidentsQuery(useWorld(), { state: 'active', size: 200 }), refetchInterval: 30_000 })
}

interface QueueProps {
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** The middle of the watch queue: open incidents, what waits for a person first. */
export function OpenIncidents({ selected, onSelect }: QueueProps) {
  const t = useMessages(incidentMessages)
  const incidents = useOpenIncidents()
  const items = [...(incidents.data?.items ?? [])].sort((a, b) => urgency(b) - urgency(a) || Date.parse(b.openedAt) - Date.parse(a.openedAt))
  return (
    <section aria-label={t('incidents')}>
      <h2 className="grp">
        {t('incidents')}
        <span className="end num">{t('openCount', { count: items.length })}</span>
      </h2>
      {!incidents.data && <Waiting query={incidents} what={t('incidents')} />}
      {incidents.data && items.length === 0 && <NoneAsOf asOf={incidents.data.asOf} />}
      {items.map((incident) => (
        <QueueCard key={incident.id} incident={incident} selected={incident.id === selected} onSelect={onSelect} />
      ))}
    </section>
  )
}

/** Nothing sent is worst, then an order nobody has received; the rest by age. */
export function urgency(incident: IncidentCard): number {
  if (incident.status !== 'open') return 0
  if (incident.units.ordered === 0) return 3
  return incident.units.notReceived > 0 ? 2 : 1
}

function QueueCard({ incident, selected, onSelect }: { readonly incident: IncidentCard; readonly selected: boolean; readonly onSelect: (id: string) => void }) {
  const t = useMessages(incidentMessages)
  const { units } = incident
  const level = urgency(incident)
  return (
    <article className={`card ${levelClass(incident)} ${selected ? 'sel' : ''}`} data-incident={incident.id}>
      <button type="button" className="card-hit" aria-current={selected} onClick={() => onSelect(incident.id)}>
        <span className="row">
          <LevelBadge fireLevel={incident.fireLevel} rescueLevel={incident.rescueLevel} />
          <span className="t end">
            <Since from={incident.openedAt} until={incident.endedAt} />
          </span>
        </span>
        <span className="card-title">{incidentPlace(incident)}</span>
        <span className="card-text num">
          {incident.typeName} · <UnitsLine units={units} />
        </span>
      </button>
      <div className="foot">
        <button type="button" className={`btn ${level >= 2 ? 'primary' : ''}`} onClick={() => onSelect(incident.id)}>
          {level === 3 ? t('send') : level === 2 ? t('chase') : t('view')}
        </button>
        {units.notReceived > 0 && <span className="warn">{t('notReceived', { count: units.notReceived })}</span>}
        {incident.status === 'ended' && <span className="muted">{t('nextStep', { step: t('stepEnd') })}</span>}
      </div>
    </article>
  )
}

/** How the forces of an incident stand, in the order of the work. */
export function UnitsLine({ units }: { readonly units: IncidentCard['units'] }) {
  const t = useMessages(incidentMessages)
  const parts = (['ordered', 'onTheWay', 'onScene', 'returning', 'ended'] as const).filter((name) => units[name] > 0).map((name) => t(name, { count: units[name] }))
  return <>{parts.length === 0 ? t('noUnits') : parts.join(' · ')}</>
}
