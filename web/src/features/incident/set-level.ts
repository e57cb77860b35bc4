import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type IncidentCard, incidentKeys } from './incident'

/** Sets the level within its own scale; the two scales are never converted into one another. */
export function useSetLevel(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ incident, scale, level }: { readonly incident: IncidentCard; readonly scale: 'fire' | 'rescue'; readonly level: number }, act) => send(`/incident/incidents/${incident.id}/level`, { query: { world }, act, body: { scale, level } }),
    basedOn: ({ incident }) => incident.lastEvent,
    touches: [incidentKeys.all, ['dispatch', 'recommendation']],
    onDone: () => onDone?.(),
  })
}
