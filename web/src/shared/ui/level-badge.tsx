import { useMessages } from '../i18n/messages'
import { uiMessages } from './ui-messages'

export interface Levels {
  readonly fireLevel?: number | null
  readonly rescueLevel?: number | null
}

/** The css class that carries a level's colour: f1 … f5, r1 … r4. */
export function levelClass({ fireLevel, rescueLevel }: Levels): string {
  if (fireLevel) return `f${fireLevel}`
  return rescueLevel ? `r${rescueLevel}` : ''
}

type LevelKey = 'fire1' | 'fire2' | 'fire3' | 'fire4' | 'fire5' | 'rescue1' | 'rescue2' | 'rescue3' | 'rescue4'

/** Number + word + colour + steps. The fire scale is square with five steps, the rescue scale round with four. */
export function LevelBadge({ fireLevel, rescueLevel, large }: Levels & { readonly large?: boolean }) {
  const t = useMessages(uiMessages)
  const level = fireLevel ?? rescueLevel
  if (!level) return <span className="tag warn">{t('noLevel')}</span>
  const scale = fireLevel ? 'fire' : 'rescue'
  return (
    <span className={`lv ${levelClass({ fireLevel, rescueLevel })} ${scale} ${large ? 'lg' : ''}`}>
      <b>{level}</b>
      {t(`${scale}${level}` as LevelKey)}
      <i aria-hidden="true">
        {Array.from({ length: fireLevel ? 5 : 4 }, (_, step) => (
          <u key={step} />
        ))}
      </i>
    </span>
  )
}
