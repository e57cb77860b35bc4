import { useSoundSettings } from '@/shared/sound/sound-settings'
import { useRinging } from '@/shared/sound/use-ringing'
import { wantsPerson } from './alarm'
import { useOpenAlarms } from './alarm-queue'

/** Rings at this seat until somebody has taken the last waiting fire alarm. */
export function useAlarmSound(seat: string): void {
  const { silent, volume } = useSoundSettings(seat)
  const alarms = useOpenAlarms()
  const ringing = alarms.data?.items.some(wantsPerson) ?? false
  useRinging(ringing && !silent, 'alarm', volume, 3000)
}
