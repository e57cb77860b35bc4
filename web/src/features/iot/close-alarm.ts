import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

/** Closes an alarm of a lower kind (fault, shielded, link lost) once it is dealt with. */
export function useCloseAlarm(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm }: { readonly alarm: Alarm }, act) => send(`/iot/alarms/${alarm.id}/close`, { query: { world }, act, body: {} }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
    onDone: () => onDone?.(),
  })
}
