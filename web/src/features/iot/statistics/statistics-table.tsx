import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { count, duration } from '@/shared/time/format'
import { type Figures, type Group, type Measure, MEASURES, percent, rowsOf, sorted, type Statistics, type StatisticsSearch, type Unit } from './statistics'
import { statisticsMessages } from './statistics-messages'
import type { RowsLink } from './statistics-page'

interface Shown {
  readonly statistics: Statistics
  readonly link: RowsLink
}

/** A value in the words of its unit; nothing measured is a dash, never a zero. */
function useWords(): (unit: Unit, value: number | null) => string {
  const { language } = useLanguage()
  return (unit, value) => {
    if (value === null) return '—'
    if (unit === 'count') return count(value)
    if (unit === 'rate') return `${percent(value)} %`
    return value < 10 ? `${value.toFixed(1)} ${language === 'zh' ? '秒' : 's'}` : duration(value, language)
  }
}

const BIG = ['fires', 'falseRate', 'pointsRate', 'terminalsRate', 'acted', 'judgedReal', 'queued', 'dutyRate'] as const

/** The figures over all groups, large. */
export function Summary({ statistics, county, link }: Shown & { readonly county: string | undefined }) {
  const t = useMessages(statisticsMessages)
  const words = useWords()
  return (
    <section className="panel statistics-summary" aria-label={t('whole')}>
      {BIG.map((key) => {
        const measure = MEASURES.find((one) => one.key === key)!
        const rows = measure.rows(statistics)
        return (
          <div key={key} title={t(`what.${key}`)}>
            {link(
              { to: rows.to, search: { ...rowsOf(statistics, county, null), ...rows.search } },
              <>
                <span className="overview-value num">{words(measure.unit, measure.value(statistics.whole.now))}</span>
                <span className="overview-words">{t(key)}</span>
              </>,
            )}
            <Further measure={measure} now={statistics.whole.now} before={statistics.whole.before} />
          </div>
        )
      })}
    </section>
  )
}

/** Nine of ten, and the period before. */
function Further({ measure, now, before }: { readonly measure: Measure; readonly now: Figures; readonly before: Figures }) {
  const t = useMessages(statisticsMessages)
  const words = useWords()
  const nineOfTen = measure.p90?.(now) ?? null
  return (
    <span className="muted num statistics-further">
      {nineOfTen !== null && <span>{t('p90', { value: words(measure.unit, nineOfTen) })}</span>}
      <span>{t('before', { value: words(measure.unit, measure.value(before)) })}</span>
    </span>
  )
}

interface TableProps extends Shown {
  readonly search: StatisticsSearch
  readonly onSearch: (search: StatisticsSearch) => void
}

export function StatisticsTable({ statistics, search, onSearch, link }: TableProps) {
  const t = useMessages(statisticsMessages)
  return (
    <section className="panel statistics-table" tabIndex={0} aria-label={t('groups')}>
      <table className="tbl num">
        <thead>
          <tr>
            <th scope="col">{t(`by.${statistics.by}`)}</th>
            {MEASURES.map((measure) => (
              <Heading key={measure.key} measure={measure} search={search} onSearch={onSearch} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(statistics.groups, search.sort).map((group) => (
            <Row key={group.key} group={group} statistics={statistics} county={search.county} link={link} />
          ))}
        </tbody>
        <tfoot>
          <Row group={statistics.whole} whole statistics={statistics} county={search.county} link={link} />
        </tfoot>
      </table>
    </section>
  )
}

function Heading({ measure, search, onSearch }: { readonly measure: Measure } & Pick<TableProps, 'search' | 'onSearch'>) {
  const t = useMessages(statisticsMessages)
  const order = search.sort === measure.key ? 'ascending' : search.sort === `-${measure.key}` ? 'descending' : 'none'
  const next = order === 'descending' ? measure.key : `-${measure.key}`
  return (
    <th scope="col" className="n" aria-sort={order}>
      <button type="button" title={t(`what.${measure.key}`)} onClick={() => onSearch({ ...search, sort: next })}>
        {t(measure.key)}
        {order !== 'none' && <span aria-hidden="true">{order === 'descending' ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  )
}

interface RowProps extends Shown {
  readonly group: Group
  readonly whole?: boolean
  readonly county: string | undefined
}

function Row({ group, whole = false, statistics, county, link }: RowProps) {
  const words = useWords()
  return (
    <tr data-group={group.key}>
      <th scope="row" className="statistics-name">
        {group.name}
      </th>
      {MEASURES.map((measure) => {
        const value = measure.value(group.now)
        const rows = measure.rows(statistics)
        const shown = words(measure.unit, value)
        return (
          <td key={measure.key} className="n">
            {value === null || value === 0 ? <span className="muted">{shown}</span> : link({ to: rows.to, search: { ...rowsOf(statistics, county, whole ? null : group), ...rows.search } }, shown)}
            <Further measure={measure} now={group.now} before={group.before} />
          </td>
        )
      })}
    </tr>
  )
}
