import { keyedWords } from '@/shared/i18n/keyed-text'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { levelReasonMessages } from './level-reason-messages'

/** Why the level was proposed. */
export function LevelReasons({ reasons }: { readonly reasons: readonly string[] }) {
  const t = useMessages(levelReasonMessages)
  const { language } = useLanguage()
  return <>{reasons.map((key) => keyedWords(t, levelReasonMessages, { key, values: {} }, language)).join('；')}</>
}
