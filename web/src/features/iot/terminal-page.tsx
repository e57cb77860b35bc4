import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { count, dateTime } from '@/shared/time/format'
import { FactsList } from '@/shared/ui/facts-list'
import { Listed, Waiting } from '@/shared/ui/notices'
import { frameMeaning } from './frame-meaning'
import { frameMessages } from './frame-messages'
import { framesQuery } from './list-frames'
import { terminalQuery } from './get-terminal'
import { iotMessages } from './messages'
import type { ReadingSearch } from './reading/readings'
import { TerminalReadings } from './reading/readings-page'
import { TerminalPoints } from './registry/terminal-points'
import type { Frame, Terminal, TerminalDetail } from './terminal'
import { TerminalCommands } from './terminal-commands'
import { TerminalFacts } from './terminal-facts'
import { OnlineTag } from './terminals-list'

interface TerminalPageProps {
  readonly id: string
  readonly actions?: (terminal: Terminal) => ReactNode
  /** Whether this person may ask something of the terminal. */
  readonly mayAsk?: boolean
  /** Which readings are shown; part of the address. */
  readonly search?: ReadingSearch
  readonly onSearch?: (search: ReadingSearch) => void
  /** Whether this person may change the register and put points into test mode. */
  readonly mayEnrol?: boolean
}

/** What the address of an unenrolled terminal's page begins with; such a terminal has no register row, only frames. */
const UNENROLLED = 'unenrolled-'

/** One terminal: whether it lives, what it watches, and its last frames byte for byte. */
export function TerminalPage({ id, actions, mayAsk = false, mayEnrol = false, search = {}, onSearch }: TerminalPageProps) {
  const t = useMessages(iotMessages)
  const unenrolled = id.startsWith(UNENROLLED)
  const query = useQuery({ ...terminalQuery(id), enabled: !unenrolled })
  if (unenrolled) return <UnenrolledTerminal address={Number(id.slice(UNENROLLED.length))} />
  if (!query.data) return <Waiting query={query} what={t('terminal')} />
  const { terminal } = query.data
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1 className="num">
            {t('terminal')} {terminal.address} <OnlineTag online={terminal.online} />
          </h1>
          <p className="purpose">{[terminal.premisesName, terminal.lastFrameAt ? `${t('lastFrame')} ${dateTime(terminal.lastFrameAt)}` : t('neverHeard')].join(' · ')}</p>
        </div>
        {actions?.(terminal)}
      </header>
      <div className="detail-pair">
        <Facts terminal={terminal} />
        <Systems detail={query.data} />
      </div>
      {terminal.protocol === 'gb26875' && (
        <div className="detail-pair">
          <TerminalCommands id={terminal.id} systems={query.data.systems} mayAsk={mayAsk} />
          <TerminalFacts id={terminal.id} />
        </div>
      )}
      {onSearch && <TerminalReadings terminal={id} search={search} onSearch={onSearch} />}
      <Frames address={terminal.address} />
      <TerminalPoints terminal={terminal.id} points={query.data.points} mayEnrol={mayEnrol} />
    </div>
  )
}

function UnenrolledTerminal({ address }: { readonly address: number }) {
  const t = useMessages(iotMessages)
  return (
    <div className="detail">
      <h1 className="num">
        {t('terminal')} {address} <span className="tag bad">{t('unenrolled')}</span>
      </h1>
      <Frames address={address} />
    </div>
  )
}

function Facts({ terminal }: { readonly terminal: Terminal }) {
  const t = useMessages(iotMessages)
  const rows: readonly (readonly [string, string])[] = [
    [t('model'), [terminal.maker, terminal.model].filter(Boolean).join(' ')],
    [t('protocol'), terminal.protocol],
    [t('peer'), terminal.peer || '—'],
    [t('accepted'), count(terminal.frames)],
    [t('unparsed'), count(terminal.unparsed)],
  ]
  return (
    <section className="panel">
      <header>{t('session')}</header>
      <FactsList facts={rows} />
    </section>
  )
}

function Systems({ detail }: { readonly detail: TerminalDetail }) {
  const t = useMessages(iotMessages)
  return (
    <section className="panel">
      <header>{t('systems')}</header>
      <table className="tbl num">
        <thead>
          <tr>
            <th>{t('systems')}</th>
            <th className="n">{t('points')}</th>
          </tr>
        </thead>
        <tbody>
          {detail.systems.map((system) => (
            <tr key={system.id}>
              <td>
                {system.name} <span className="muted">{system.systemType} · {system.systemAddress}</span>
              </td>
              <td className="n">{detail.points.filter((point) => point.systemType === system.systemType && point.systemAddress === system.systemAddress).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Bytes in pairs, so that a person can lay a ruler on them. */
export function spacedHex(hex: string): string {
  return hex.replace(/\s+/g, '').replace(/(..)(?=.)/g, '$1 ')
}

function Frames({ address }: { readonly address: number }) {
  const t = useMessages(iotMessages)
  const query = useQuery(framesQuery(address))
  return (
    <section className="panel">
      <header>{t('frames')}</header>
      <Listed query={query} what={t('frames')}>
        {(frames) => (
          <table className="tbl frames">
            <thead>
              <tr>
                <th>{t('time')}</th>
                <th>{t('decoded')}</th>
                <th>{t('hex')}</th>
              </tr>
            </thead>
            <tbody>
              {frames.map((frame, place) => (
                <FrameRow key={`${frame.receivedAt}${place}`} frame={frame} />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function FrameRow({ frame }: { readonly frame: Frame }) {
  const t = useMessages(frameMessages)
  const { language } = useLanguage()
  const meaning = frameMeaning(frame.decoded, t, language)
  return (
    <tr>
      <td className="num nowrap">{dateTime(frame.receivedAt)}</td>
      <td className="frame-meaning" title={JSON.stringify(frame.decoded, null, 1)}>
        <div className="strong">{frame.decoded.ok ? meaning.title : <span className="tag bad">{meaning.title}</span>}</div>
        {meaning.objects.map((words, place) => (
          <div key={place} className="num">
            {words}
          </div>
        ))}
      </td>
      <td className="hex">{spacedHex(frame.hex)}</td>
    </tr>
  )
}
