import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { duration } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { Listed } from '@/shared/ui/notices'
import { terminalQuery } from '../get-terminal'
import { readingMessages } from './reading-messages'
import { latestReadingsQuery, type LatestReading, pointText, readPoint, type ReadingSearch } from './readings'
import { ReadingsView } from './readings-view'

interface PageProps {
  readonly search: ReadingSearch
  readonly onSearch: (search: ReadingSearch) => void
  /** A link to a terminal, or to the list of all. */
  readonly link: (terminal: string | null, words: ReactNode) => ReactNode
}

/** The readings of one point over a period at an address of its own. */
export function ReadingsPage({ search, onSearch, link }: PageProps) {
  const t = useMessages(readingMessages)
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1>{t('readings')}</h1>
          {search.terminal ? <Purpose terminal={search.terminal} /> : <p className="purpose">{t('chooseTerminal')}</p>}
        </div>
        {search.terminal ? link(search.terminal, t('toTerminal')) : link(null, t('terminals'))}
      </header>
      {search.terminal && <TerminalReadings key={search.terminal} terminal={search.terminal} search={search} onSearch={onSearch} />}
    </div>
  )
}

function Purpose({ terminal }: { readonly terminal: string }) {
  const query = useQuery(terminalQuery(terminal))
  return <p className="purpose num">{query.data ? [query.data.terminal.premisesName, query.data.terminal.address].join(' · ') : terminal}</p>
}

/** The latest readings of a terminal, and the chart of the one chosen; the first where none is. */
export function TerminalReadings({ terminal, search, onSearch }: { readonly terminal: string } & Pick<PageProps, 'search' | 'onSearch'>) {
  const t = useMessages(readingMessages)
  const query = useQuery(latestReadingsQuery(terminal))
  const first = query.data?.items[0]
  const point = readPoint(search.point) ?? first ?? null
  const chosen = point && pointText(point)
  return (
    <section className="panel">
      <header>{t('readings')}</header>
      <Listed query={query} what={t('latestReadings')}>
        {(readings) => (
          <table className="tbl num readings-latest">
            <thead>
              <tr>
                <th>{t('point')}</th>
                <th>{t('what')}</th>
                <th className="n">{t('value')}</th>
                <th className="n">{t('age')}</th>
              </tr>
            </thead>
            <tbody>
              {readings.map((reading) => (
                <ReadingRow key={pointText(reading)} reading={reading} chosen={pointText(reading) === chosen} onChoose={() => onSearch({ ...search, terminal, point: pointText(reading) })} />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      {point && <ReadingsView terminal={terminal} point={point} search={search} onSearch={(next) => onSearch({ ...next, terminal })} />}
    </section>
  )
}

function ReadingRow({ reading, chosen, onChoose }: { readonly reading: LatestReading; readonly chosen: boolean; readonly onChoose: () => void }) {
  const t = useMessages(readingMessages)
  const { language } = useLanguage()
  const now = useNow()
  return (
    <tr>
      <td>
        <button type="button" className="link" aria-pressed={chosen} onClick={onChoose}>
          {chosen ? '▸ ' : ''}
          {reading.component} {`${reading.systemType}.${reading.systemAddress} / ${reading.componentType}.${reading.componentAddress}`}
        </button>
      </td>
      <td>{reading.name || reading.analog}</td>
      <td className="n nowrap">
        {reading.value} {reading.unit}
      </td>
      <td className="n nowrap">{t('ago', { age: duration(secondsSince(reading.at, now), language) })}</td>
    </tr>
  )
}
