import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ForcesPanel } from '@/features/dispatch/forces-panel'
import { dispatchMessages } from '@/features/dispatch/messages'
import { RecommendationPanel } from '@/features/dispatch/recommendation-panel'
import { useHasRole } from '@/features/identity/use-session'
import { incidentQuery } from '@/features/incident/get-incident'
import { CommandRow } from '@/features/incident/command-row'
import { IncidentFacts } from '@/features/incident/incident-facts'
import { IncidentHead } from '@/features/incident/incident-head'
import { IncidentTimeline } from '@/features/incident/incident-timeline'
import { incidentMessages } from '@/features/incident/messages'
import { VerifyPanel } from '@/features/iot/verify-panel'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { Waiting } from '@/shared/ui/notices'
import { PanelBoundary } from '@/shared/ui/page-boundary'
import { shellMessages } from '../shell/messages'
import type { WatchSelection } from './watch-page'

interface SidePanelProps {
  readonly selection: WatchSelection
  readonly seat: string | null
  readonly onIncident: (id: string) => void
}

/** The right column: verification of a selected alarm, or the file of a selected incident. */
export function SidePanel({ selection, seat, onIncident }: SidePanelProps) {
  const t = useMessages(shellMessages)
  const commander = useHasRole('commander')
  return (
    <aside className="watch-side" aria-label={selection.alarm ? t('verifyTitle') : t('fileTitle')}>
      <PanelBoundary key={selection.alarm ?? selection.incident ?? ''}>
        {selection.alarm ? (
          <VerifyPanel alarmId={selection.alarm} seat={seat} mayStepIn={commander} onIncident={onIncident} />
        ) : selection.incident ? (
          <IncidentPanel id={selection.incident} seat={seat} />
        ) : (
          <p className="none-as-of muted">{t('selectSomething')}</p>
        )}
      </PanelBoundary>
    </aside>
  )
}

function IncidentPanel({ id, seat }: { readonly id: string; readonly seat: string | null }) {
  const t = useMessages(incidentMessages)
  const d = useMessages(dispatchMessages)
  const commander = useHasRole('commander')
  const query = useQuery(incidentQuery(useWorld(), id))
  if (!query.data) return <Waiting query={query} what={t('incidents')} />
  const incident = query.data
  const open = incident.status === 'open'
  const sent = incident.units.ordered > 0
  return (
    <>
      <IncidentHead incident={incident} />
      {open && <CommandRow incident={incident} seat={seat} mayStepIn={commander} />}
      {open && !sent && <RecommendationPanel incidentId={id} />}
      {sent && (
        <>
          <h3 className="grp side-title">{d('forces')}</h3>
          <ForcesPanel incidentId={id} />
          {open && <Reinforcement incidentId={id} />}
        </>
      )}
      <div className="side-facts">
        <IncidentFacts incident={incident} />
      </div>
      <IncidentTimeline incident={incident} first={12} />
    </>
  )
}

/** Once units are out the next proposal is a reinforcement: at hand under A, not in the way. */
function Reinforcement({ incidentId }: { readonly incidentId: string }) {
  const d = useMessages(dispatchMessages)
  const [shown, setShown] = useState(false)
  useKeys({ a: () => setShown(!shown) })
  return (
    <>
      <div className="side-reinforce">
        <button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {d('reinforce')} <kbd>A</kbd>
        </button>
      </div>
      {shown && <RecommendationPanel incidentId={incidentId} />}
    </>
  )
}
