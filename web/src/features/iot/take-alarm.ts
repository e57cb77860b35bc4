import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

/** Takes an alarm for this seat: the other seats see at once that somebody is on it. */
export function useTakeAlarm(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm }: { readonly alarm: Alarm }, act) => send(`/iot/alarms/${alarm.id}/take`, { query: { world }, act, body: {} }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
    onDone: () => onDone?.(),
  })
}
