import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

interface Confirmation {
  readonly alarm: Alarm
  readonly note: string
}

/** Confirms a fire: an incident opens, or the alarm joins one that is open at the place. */
export function useConfirmAlarm(onDone: (incidentId: string) => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm, note }: Confirmation, act) => send<{ incidentId: string }>(`/iot/alarms/${alarm.id}/confirm`, { query: { world }, act, body: { note } }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all, ['incident']],
    onDone: ({ incidentId }) => onDone(incidentId),
  })
}
