import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ForcesPanel } from '@/features/dispatch/forces-panel'
import { dispatchMessages } from '@/features/dispatch/messages'
import { UnitsLayer } from '@/features/dispatch/units-layer'
import { incidentQuery } from '@/features/incident/get-incident'
import { IncidentFacts } from '@/features/incident/incident-facts'
import { IncidentHead } from '@/features/incident/incident-head'
import { IncidentTimeline } from '@/features/incident/incident-timeline'
import { IncidentsLayer } from '@/features/incident/incidents-layer'
import { incidentMessages } from '@/features/incident/messages'
import { FlyTo } from '@/map/fly-to'
import { MapView } from '@/map/map-view'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { Waiting } from '@/shared/ui/notices'
import { RegisteredLayers } from '../watch/registered-layers'
import { shellMessages } from '../shell/messages'

const nothing = () => undefined

/** One incident on a page of its own: the whole story, to be read and printed. */
export function IncidentPage({ id }: { readonly id: string }) {
  const t = useMessages(incidentMessages)
  const d = useMessages(dispatchMessages)
  const s = useMessages(shellMessages)
  const query = useQuery(incidentQuery(useWorld(), id))
  if (!query.data) return <Waiting query={query} what={t('incidents')} />
  const incident = query.data
  return (
    <div className="incident-page">
      <div className="detail">
        <section className="panel">
          <IncidentHead incident={incident} />
          <IncidentFacts incident={incident} />
        </section>
        <section className="panel incident-map">
          <MapView label={s('watch')}>
            <RegisteredLayers chosen={undefined} />
            <IncidentsLayer selected={id} onSelect={nothing} />
            <UnitsLayer />
            {incident.position && <FlyTo position={incident.position} zoom={11} />}
          </MapView>
        </section>
        <section className="panel">
          <header>
            {d('forces')}
            <Link className="btn sm end" to="/dispatch/watch" search={{ incident: id }}>
              {s('watch')}
            </Link>
          </header>
          <ForcesPanel incidentId={id} />
        </section>
      </div>
      <section className="panel">
        <IncidentTimeline incident={incident} />
      </section>
    </div>
  )
}
