import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '@/shared/api/request'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { count, dateTime } from '@/shared/time/format'
import { Waiting } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import { type Conformance, type ConformanceItem, conformanceQuery, type ConformanceRows, type ConformanceSearch, type ConformanceState, monthOf, rowsOf, STATES, tally } from './conformance'
import { conformanceMessages } from './conformance-messages'
import './conformance.css'

interface PageProps {
  readonly search: ConformanceSearch
  readonly onSearch: (search: ConformanceSearch) => void
  readonly link: (rows: ConformanceRows, words: ReactNode) => ReactNode
}

/** Each number of the standards beside what was measured in a month; to be printed and exported. */
export function ConformancePage({ search, onSearch, link }: PageProps) {
  const t = useMessages(conformanceMessages)
  const world = useWorld()
  const query = useQuery(conformanceQuery(world, search.month))
  return (
    <div className="detail conformance">
      <header className="register-title">
        <div className="grow">
          <h1>{t('conformance')}</h1>
          <p className="purpose">{t('purpose')}</p>
        </div>
        <div className="row conformance-acts">
          <label>
            {t('month')}{' '}
            <input type="month" value={search.month ?? monthOf(Date.now())} max={monthOf(Date.now())} onChange={(event) => onSearch({ ...search, ...(event.target.value ? { month: event.target.value } : { month: undefined }) } as ConformanceSearch)} />
          </label>
          <button type="button" className="btn sm" onClick={() => window.print()}>
            {t('print')}
          </button>
          <a className="btn sm" href={address('/iot/conformance', { world, month: search.month, format: 'xlsx' })} download>
            <Icon id="export" /> xlsx<span className="sr">{t('export')}</span>
          </a>
        </div>
      </header>
      {query.data && !query.error ? <Measured conformance={query.data} search={search} onSearch={onSearch} link={link} /> : <Waiting query={query} what={t('conformance')} />}
    </div>
  )
}

function Measured({ conformance, search, onSearch, link }: PageProps & { readonly conformance: Conformance }) {
  const t = useMessages(conformanceMessages)
  const state = STATES.find((one) => one === search.state)
  const shown = conformance.items.filter((item) => !state || item.state === state)
  return (
    <>
      <div className="row conformance-tally">
        <States conformance={conformance} state={state} onState={(chosen) => onSearch({ ...search, ...(chosen ? { state: chosen } : { state: undefined }) } as ConformanceSearch)} />
        <span className="muted num">{t('span', { from: dateTime(conformance.from), until: dateTime(conformance.until) })}</span>
      </div>
      <section className="panel" tabIndex={0} aria-label={t('table')}>
        {shown.length === 0 ? (
          <p className="none-as-of muted">{t('none')}</p>
        ) : (
          <table className="tbl conformance-table">
            <thead>
              <tr>
                <th scope="col">{t('requirement')}</th>
                <th scope="col">{t('conclusion')}</th>
                <th scope="col">{t('measured')}</th>
                <th scope="col" className="n">
                  {t('samples')}
                </th>
                <th scope="col">{t('how')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <Row key={item.code} item={item} link={link} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

interface StatesProps {
  readonly conformance: Conformance
  readonly state: ConformanceState | undefined
  readonly onState: (state: ConformanceState | null) => void
}

/** How many numbers are kept and how many are not; one chosen shows only those. */
function States({ conformance, state, onState }: StatesProps) {
  const t = useMessages(conformanceMessages)
  const counts = tally(conformance.items)
  return (
    <div className="row" role="group" aria-label={t('filter')}>
      <button type="button" className={`btn sm ${state ? '' : 'primary'}`} aria-pressed={!state} onClick={() => onState(null)}>
        {t('all', { n: conformance.items.length })}
      </button>
      {STATES.map((one) => (
        <button key={one} type="button" className={`btn sm ${state === one ? 'primary' : ''}`} aria-pressed={state === one} onClick={() => onState(one)}>
          {t(`state.${one}`)} {counts[one]}
        </button>
      ))}
    </div>
  )
}

const TAGS: Readonly<Record<ConformanceState, string>> = { meets: 'ok', fails: 'bad', 'no-data': '', 'not-measured': 'info' }

function Row({ item, link }: { readonly item: ConformanceItem; readonly link: PageProps['link'] }) {
  const t = useMessages(conformanceMessages)
  const rows = rowsOf(item)
  return (
    <tr data-code={item.code} data-state={item.state}>
      <th scope="row">
        {item.requirement}
        <div className="muted">{item.clause}</div>
      </th>
      <td>
        <span className={`tag ${TAGS[item.state]}`}>{t(`state.${item.state}`)}</span>
      </td>
      <td className="num">
        {item.measured || '—'}
        {rows && item.samples > 0 && <div>{link(rows, t('lines'))}</div>}
      </td>
      <td className="n num" data-label={t('samples')}>{item.samples > 0 ? count(item.samples) : '—'}</td>
      <td className="muted">{item.how}</td>
    </tr>
  )
}
