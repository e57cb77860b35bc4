import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

/** Hands an alarm to another seat. */
export function useHandOverAlarm(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm, seat }: { readonly alarm: Alarm; readonly seat: string }, act) => send(`/iot/alarms/${alarm.id}/hand-over`, { query: { world }, act, body: { seat } }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
    onDone: () => onDone?.(),
  })
}
