import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Alarm, alarmKeys, type StepName } from './alarm'

interface StepTaken {
  readonly alarm: Alarm
  readonly step: StepName
  readonly result: string
  readonly note?: string
}

/** Records one step of the verification with what it showed. */
export function useRecordStep() {
  const world = useWorld()
  return useAct({
    send: ({ alarm, step, result, note }: StepTaken, act) => send(`/iot/alarms/${alarm.id}/steps`, { query: { world }, act, body: { step, result, note: note ?? '' } }),
    basedOn: ({ alarm }) => alarm.lastEvent,
    touches: [alarmKeys.all],
  })
}
