import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

/** Judges an alarm false; the cause is what the statistics of false alarms live on. */
export function useJudgeAlarmFalse(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm, cause }: { readonly alarm: Alarm; readonly cause: string }, act) => send(`/iot/alarms/${alarm.id}/false`, { query: { world }, act, body: { cause } }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
    onDone: () => onDone?.(),
  })
}
