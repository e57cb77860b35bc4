import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { incidentKeys, type Position } from './incident'

export interface Call {
  readonly source: 'phone' | 'transfer'
  readonly address: string
  readonly position: Position | null
  readonly premisesId: string | null
  readonly typeCode: string
  readonly description: string
  readonly callerNumber?: string
  readonly callerName?: string
}

/** Takes a call: an incident opens, or the call joins one. The caller's number goes to the vault, never into the log. */
export function useTakeCall(onDone: (incidentId: string) => void) {
  const world = useWorld()
  return useAct({
    send: (call: Call, act) => send<{ callId: string; incidentId: string }>('/incident/calls', { query: { world }, act, body: call }),
    touches: [incidentKeys.all],
    onDone: ({ incidentId }) => onDone(incidentId),
  })
}
