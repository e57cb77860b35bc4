import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import type { Payload } from './thing'
import { thingMessages } from './thing-messages'

/** Payloads as they came, each with how it was read or why it could not be. */
export function Payloads({ payloads }: { readonly payloads: readonly Payload[] }) {
  const t = useMessages(thingMessages)
  if (payloads.length === 0) return <p className="none-as-of muted">{t('none')}</p>
  return (
    <ol className="thing-payloads">
      {payloads.map((payload, number) => (
        <li key={`${payload.receivedAt}/${number}`}>
          <span className="num">{dateTime(payload.receivedAt)}</span>{' '}
          {payload.outcome === 'read' ? <span className="muted">{t('readAs', { profile: payload.profile, version: payload.version })}</span> : <span className="tag bad">{t('unreadable')}</span>} {payload.reason}
          {payload.topic && <div className="muted num">{payload.topic}</div>}
          <pre tabIndex={0}>{payload.text}</pre>
        </li>
      ))}
    </ol>
  )
}
