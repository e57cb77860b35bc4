import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type IncidentCard, incidentKeys } from './incident'

/** Ends an incident: its units are ordered home, it closes by itself when all are back. */
export function useEndIncident(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ incident, outcome }: { readonly incident: IncidentCard; readonly outcome: string }, act) => send(`/incident/incidents/${incident.id}/end`, { query: { world }, act, body: { outcome } }),
    basedOn: ({ incident }) => incident.lastEvent,
    touches: [incidentKeys.all, ['dispatch']],
    onDone: () => onDone?.(),
  })
}
