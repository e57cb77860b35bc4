import { useQuery } from '@tanstack/react-query'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { Listed } from '@/shared/ui/notices'
import { commandMessages } from './command-messages'
import { frameMessages } from './frame-messages'
import { type DeviceFact, factsQuery } from './list-facts'

/** GB/T 26875.3 gives a clock no figure; more than a minute off makes the times of its reports doubtful. */
const CLOCK_OFF_SECONDS = 60

/** What the device and its facilities say of themselves. */
export function TerminalFacts({ id }: { readonly id: string }) {
  const t = useMessages(commandMessages)
  const frame = useMessages(frameMessages)
  const query = useQuery(factsQuery(id))
  return (
    <section className="panel">
      <header>{t('facts')}</header>
      <Listed query={query} what={t('facts')}>
        {(facts) => (
          <table className="tbl num">
            <tbody>
              {facts.map((fact) => (
                <tr key={`${fact.type}/${fact.system}${fact.systemAddress}/${fact.component}${fact.componentAddress}`}>
                  <td>
                    {frame(`type.${fact.type}`)}
                    <div className="muted">{about(fact)}</div>
                  </td>
                  <td>{fact.clockAt ? <Clock fact={fact} /> : fact.value}</td>
                  <td className="n muted nowrap">{dateTime(fact.receivedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function about(fact: DeviceFact): string {
  return [fact.system && `${fact.system} ${fact.systemAddress}`, fact.component && `${fact.component} ${fact.componentAddress}`].filter(Boolean).join(' · ')
}

function Clock({ fact }: { readonly fact: DeviceFact }) {
  const t = useMessages(commandMessages)
  const ahead = fact.clockAheadSeconds ?? 0
  const off = Math.abs(ahead)
  return (
    <>
      {fact.clockAt && dateTime(fact.clockAt)}{' '}
      <span className={off > CLOCK_OFF_SECONDS ? 'warn' : 'muted'}>{off <= 1 ? t('clockRight') : t(ahead > 0 ? 'clockAhead' : 'clockBehind', { seconds: off })}</span>
    </>
  )
}
