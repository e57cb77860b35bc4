import { useFeedHealth } from '@/shared/feed/feed-provider'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { clock, duration } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { Icon } from '@/shared/ui/symbol'
import { shellMessages } from './messages'

/** Seconds after which a screen must say that it is old. */
const STALE_SECONDS = 16

function useFeedAge(): { readonly up: boolean; readonly heardAt: number | null; readonly seconds: number } {
  useNow()
  const { up, heardAt } = useFeedHealth()
  return { up, heardAt, seconds: heardAt === null ? 0 : Math.max(0, Math.round((Date.now() - heardAt) / 1000)) }
}

/** How old our knowledge is, always in sight. */
export function FeedAge() {
  const t = useMessages(shellMessages)
  const { language } = useLanguage()
  const { up, heardAt, seconds } = useFeedAge()
  if (heardAt === null) return <span className="row muted feed-age">{t('feedWaiting')}</span>
  const age = duration(seconds, language)
  if (!up || seconds > STALE_SECONDS) {
    return (
      <span className="row warn feed-age" role="status">
        <Icon id="cut" /> {t('feedDown', { age })}
      </span>
    )
  }
  return (
    <span className="row feed-age num">
      <span className="ok">
        <Icon id="check" />
      </span>
      {t('feedUp', { age })}
    </span>
  )
}

/** A band over the page when what it shows is no longer now. */
export function StaleBand() {
  const t = useMessages(shellMessages)
  const { language } = useLanguage()
  const { up, heardAt, seconds } = useFeedAge()
  if (heardAt === null || (up && seconds <= STALE_SECONDS) || seconds < 3) return null
  return (
    <div className="notice warn stale-band" role="alert">
      <Icon id="cut" />
      <div>
        <div className="strong num">{t('staleTitle', { at: clock(heardAt), age: duration(seconds, language) })}</div>
        <div>{t('staleDetail')}</div>
      </div>
    </div>
  )
}
