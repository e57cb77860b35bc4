import { iotMessages } from '@/features/iot/messages'
import { useMessages } from '@/shared/i18n/messages'
import { saveSound, useSoundSettings } from '@/shared/sound/sound-settings'
import { unlockSound } from '@/shared/sound/tones'
import { Icon } from '@/shared/ui/symbol'

/** Silence and volume of this seat. */
export function SoundControl({ seat }: { readonly seat: string }) {
  const t = useMessages(iotMessages)
  const sound = useSoundSettings(seat)
  const toggle = () => {
    void unlockSound()
    saveSound(seat, { ...sound, silent: !sound.silent })
  }
  return (
    <span className="row sound-control">
      <button type="button" className={`btn sm ${sound.silent ? 'danger' : ''}`} aria-pressed={sound.silent} onClick={toggle} title={sound.silent ? t('unsilence') : t('silence')}>
        <Icon id="sound" />
        {sound.silent ? t('soundOff') : t('soundOn')}
      </button>
      <input type="range" min={0.1} max={1} step={0.1} value={sound.volume} aria-label={t('volume')} onChange={(event) => saveSound(seat, { ...sound, volume: Number(event.target.value) })} />
    </span>
  )
}
