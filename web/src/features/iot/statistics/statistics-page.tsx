import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { address } from '@/shared/api/request'
import { useWorld } from '@/shared/api/world'
import { COUNTIES } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime, day } from '@/shared/time/format'
import { Waiting } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import { GROUPINGS, groupingOf, MEASURES, type Period, PERIODS, periodOf, type Statistics, statisticsParameters, statisticsQuery, type StatisticsRows, type StatisticsSearch } from './statistics'
import { statisticsMessages } from './statistics-messages'
import { StatisticsTable, Summary } from './statistics-table'
import '../overview-page.css'
import './statistics.css'

export type RowsLink = (rows: StatisticsRows, words: ReactNode) => ReactNode

interface PageProps {
  readonly search: StatisticsSearch
  readonly onSearch: (search: StatisticsSearch) => void
  readonly link: RowsLink
}

/** Figures of any period beside those of the period before, over all and by group; each opens the rows it was counted from. */
export function StatisticsPage({ search, onSearch, link }: PageProps) {
  const t = useMessages(statisticsMessages)
  const world = useWorld()
  const query = useQuery(statisticsQuery(world, search))
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1>{t('statistics')}</h1>
          <p className="purpose">{t('purpose')}</p>
        </div>
      </header>
      <Bar search={search} onSearch={onSearch} file={() => address('/iot/statistics', { ...statisticsParameters(world, search, Date.now()), format: 'xlsx' })} />
      {query.data && !query.error ? <Counted statistics={query.data} search={search} onSearch={onSearch} link={link} /> : <Waiting query={query} what={t('statistics')} />}
      <Definitions />
    </div>
  )
}

function Counted({ statistics, search, onSearch, link }: PageProps & { readonly statistics: Statistics }) {
  const t = useMessages(statisticsMessages)
  return (
    <>
      <p className="muted num statistics-span">{t('span', { from: dateTime(statistics.from), until: dateTime(statistics.until), before: dateTime(statistics.before) })}</p>
      <Summary statistics={statistics} county={search.county} link={link} />
      {statistics.groups.length === 0 ? <p className="none-as-of muted">{t('none')}</p> : <StatisticsTable statistics={statistics} search={search} onSearch={onSearch} link={link} />}
    </>
  )
}

function Bar({ search, onSearch, file }: Pick<PageProps, 'search' | 'onSearch'> & { readonly file: () => string }) {
  const t = useMessages(statisticsMessages)
  const by = groupingOf(search)
  return (
    <div className="row statistics-bar" role="search">
      <div className="seg" role="group" aria-label={t('by')}>
        {GROUPINGS.map((one) => (
          <button key={one} type="button" className={one === by ? 'on' : ''} aria-pressed={one === by} onClick={() => onSearch({ ...search, by: one })}>
            {t(`by.${one}`)}
          </button>
        ))}
      </div>
      <Periods search={search} onSearch={onSearch} />
      <Select
        aria-label={t('county')}
        value={search.county ?? ''}
        onChange={(county: string) => onSearch({ ...search, ...(county ? { county } : { county: undefined }) } as StatisticsSearch)}
        options={[{ value: '', label: t('allCounties') }, ...COUNTIES]}
        popupMatchSelectWidth={false}
        className="register-choice"
      />
      <span className="end" />
      <a className="btn sm" href={file()} download>
        <Icon id="export" /> xlsx<span className="sr">{t('export')}</span>
      </a>
    </div>
  )
}

function Periods({ search, onSearch }: Pick<PageProps, 'search' | 'onSearch'>) {
  const t = useMessages(statisticsMessages)
  const period = periodOf(search)
  const [open, setOpen] = useState(period === 'own')
  const shown = open ? 'own' : period
  const choose = (chosen: Period) => {
    setOpen(chosen === 'own')
    const { from: _from, until: _until, ...others } = search
    if (chosen !== 'own') onSearch({ ...others, period: chosen })
  }
  return (
    <div className="row statistics-periods" role="group" aria-label={t('period')}>
      {([...Object.keys(PERIODS), 'own'] as Period[]).map((one) => (
        <button key={one} type="button" className={`btn sm ${one === shown ? 'primary' : ''}`} aria-pressed={one === shown} onClick={() => choose(one)}>
          {t(`period.${one}`)}
        </button>
      ))}
      {open && <OwnPeriod search={search} onSearch={onSearch} />}
    </div>
  )
}

const DAY = 86_400_000

/** Whole days of the prefecture, the last one included. */
function OwnPeriod({ search, onSearch }: Pick<PageProps, 'search' | 'onSearch'>) {
  const t = useMessages(statisticsMessages)
  const [from, setFrom] = useState(search.from ? day(search.from) : '')
  const [until, setUntil] = useState(search.until ? day(Date.parse(search.until) - 1) : '')
  const begin = (field: string) => Date.parse(`${field}T00:00:00+08:00`)
  return (
    <form
      className="row statistics-periods"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch({ ...search, period: 'own', from: new Date(begin(from)).toISOString(), until: new Date(begin(until) + DAY).toISOString() })
      }}
    >
      <label>
        {t('from')} <input type="date" required value={from} max={until} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t('until')} <input type="date" required value={until} min={from} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <button type="submit" className="btn sm">
        {t('show')}
      </button>
    </form>
  )
}

/** What each figure means, word for word as the manual says it. */
function Definitions() {
  const t = useMessages(statisticsMessages)
  return (
    <details className="panel statistics-definitions">
      <summary>{t('definitions')}</summary>
      <p>{t('rule')}</p>
      <dl className="facts">
        {MEASURES.map((measure) => (
          <div key={measure.key}>
            <dt>{t(measure.key)}</dt>
            <dd>{t(`what.${measure.key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
