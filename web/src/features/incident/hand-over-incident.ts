import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type IncidentCard, incidentKeys } from './incident'

/** Hands command of an incident to another seat. */
export function useHandOverIncident(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ incident, seat }: { readonly incident: IncidentCard; readonly seat: string }, act) => send(`/incident/incidents/${incident.id}/hand-over`, { query: { world }, act, body: { seat } }),
    basedOn: ({ incident }) => incident.lastEvent,
    touches: [incidentKeys.all],
    onDone: () => onDone?.(),
  })
}
