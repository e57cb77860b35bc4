import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type IncidentCard, incidentKeys } from './incident'

/** Takes command of an incident for this seat. */
export function useTakeIncident(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ incident }: { readonly incident: IncidentCard }, act) => send(`/incident/incidents/${incident.id}/take`, { query: { world }, act, body: {} }),
    basedOn: ({ incident }) => incident.lastEvent,
    touches: [incidentKeys.all],
    onDone: () => onDone?.(),
  })
}
