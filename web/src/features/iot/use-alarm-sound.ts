import { useSoundSettings } from '@/shared/sound/sound-settings'
import { useRinging } from '@/shared/sound/use-ringing'
import { wantsPerson } from './alarm'
import { useOpenAlarms } from './alarm-queue'

/** Rings at this seat until somebody has taken the last waiting fire alarm. */
export function useAlarmSound(seat: string): void {
  const { silent, volume } = useSoundSettings(seat)
  const alarms = useOpenAlarms()
  const waiting = alarms.data?.items.filter(wantsPerson) ?? []
  // Nobody acted in time: it rings at every seat, loud and fast, also where somebody silenced the first ringing.
  const escalated = waiting.some((alarm) => alarm.escalation > 0)
  useRinging(escalated || (waiting.length > 0 && !silent), 'alarm', escalated ? 1 : volume, escalated ? 1500 : 3000)
}
