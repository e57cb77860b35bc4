import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type IncidentCard, incidentKeys } from './incident'

/** Keeps a note in the incident's timeline. */
export function useKeepNote(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ incident, text }: { readonly incident: IncidentCard; readonly text: string }, act) => send(`/incident/incidents/${incident.id}/notes`, { query: { world }, act, body: { text } }),
    basedOn: ({ incident }) => incident.lastEvent,
    touches: [incidentKeys.all],
    onDone: () => onDone?.(),
  })
}
