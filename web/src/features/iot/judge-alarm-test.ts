import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys } from './alarm'

/** Judges an alarm a test somebody announced. */
export function useJudgeAlarmTest(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ alarm, note }: { readonly alarm: Alarm; readonly note: string }, act) => send(`/iot/alarms/${alarm.id}/test`, { query: { world }, act, body: { note } }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
    onDone: () => onDone?.(),
  })
}
