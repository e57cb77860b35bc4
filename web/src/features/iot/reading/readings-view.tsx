import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { address } from '@/shared/api/request'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { count, dateTime, duration } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { Waiting } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import { readingMessages } from './reading-messages'
import { ReadingPlot } from './reading-plot'
import { type Bucket, type Gap, type Period, PERIODS, periodOf, pointText, type ReadingPoint, type ReadingSearch, type ReadingSeries, seriesParameters, seriesQuery } from './readings'
import './readings.css'

interface ViewProps {
  readonly terminal: string
  readonly point: ReadingPoint
  readonly search: ReadingSearch
  readonly onSearch: (search: ReadingSearch) => void
}

/** One point over a period: chart and the same as a table, with what it was read from and how old the latest value is. */
export function ReadingsView({ terminal, point, search, onSearch }: ViewProps) {
  const t = useMessages(readingMessages)
  const query = useQuery(seriesQuery(terminal, point, search))
  const file = (format: string) => address('/iot/readings', { ...seriesParameters(terminal, point, search, Date.now()), format })
  return (
    <div className="readings">
      <div className="row readings-bar">
        <Periods search={search} onSearch={onSearch} />
        <span className="end" />
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} className="btn sm" href={file(format)} download>
            <Icon id="export" /> {format}
            <span className="sr">{t('export')}</span>
          </a>
        ))}
      </div>
      {query.data ? <Drawn series={query.data} label={`${t('readings')} ${query.data.name} ${pointText(point)}`} /> : <Waiting query={query} what={t('readings')} />}
    </div>
  )
}

function Periods({ search, onSearch }: Pick<ViewProps, 'search' | 'onSearch'>) {
  const t = useMessages(readingMessages)
  const period = periodOf(search)
  const [open, setOpen] = useState(period === 'own')
  const choose = (chosen: Period) => {
    setOpen(chosen === 'own')
    const { from: _from, until: _until, ...others } = search
    if (chosen !== 'own') onSearch({ ...others, period: chosen })
  }
  return (
    <div className="row readings-periods" role="group" aria-label={t('period')}>
      {([...Object.keys(PERIODS), 'own'] as Period[]).map((one) => (
        <button key={one} type="button" className={`btn sm ${one === (open ? 'own' : period) ? 'primary' : ''}`} aria-pressed={one === (open ? 'own' : period)} onClick={() => choose(one)}>
          {t(`period.${one}`)}
        </button>
      ))}
      {open && <OwnPeriod search={search} onSearch={onSearch} />}
    </div>
  )
}

/** What a field for date and time holds: the prefecture's clock, without seconds. */
function inField(instant: string | undefined): string {
  return instant ? dateTime(instant).slice(0, 16).replace(' ', 'T') : ''
}

function OwnPeriod({ search, onSearch }: Pick<ViewProps, 'search' | 'onSearch'>) {
  const t = useMessages(readingMessages)
  const [from, setFrom] = useState(inField(search.from))
  const [until, setUntil] = useState(inField(search.until))
  const instant = (field: string) => new Date(`${field}:00+08:00`).toISOString()
  return (
    <form
      className="row readings-own"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch({ ...search, period: 'own', from: instant(from), until: instant(until) })
      }}
    >
      <label>
        {t('from')} <input type="datetime-local" required value={from} max={until} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t('until')} <input type="datetime-local" required value={until} min={from} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <button type="submit" className="btn sm">
        {t('show')}
      </button>
    </form>
  )
}

function Drawn({ series, label }: { readonly series: ReadingSeries; readonly label: string }) {
  const t = useMessages(readingMessages)
  return (
    <>
      <Origin series={series} />
      {series.buckets.length === 0 ? (
        <p className="none-as-of muted">{t('none')}</p>
      ) : (
        <div className="readings-pair">
          <ReadingPlot series={series} label={label} />
          <ReadingTable series={series} />
        </div>
      )}
    </>
  )
}

function Origin({ series }: { readonly series: ReadingSeries }) {
  const t = useMessages(readingMessages)
  const { language } = useLanguage()
  const now = useNow()
  const latest = series.latest
  const words = [
    latest ? `${t('latest', { value: `${latest.value} ${series.unit}` })} · ${t('ago', { age: duration(secondsSince(latest.at, now), language) })}` : t('never'),
    series.unit === '' ? t('sent') : '',
    t(`source.${series.source}`),
    series.stepSeconds === 0 ? t('each') : t('step', { step: duration(series.stepSeconds, language) }),
    series.gapAfterSeconds === null ? t('noGapRule') : `${t('gapRule', { after: duration(series.gapAfterSeconds, language) })} · ${t('gaps', { n: series.gaps.length })}`,
  ]
  return <p className="muted num readings-origin">{words.filter(Boolean).join(' · ')}</p>
}

/** Buckets and gaps in one order, the latest first. */
function ReadingTable({ series }: { readonly series: ReadingSeries }) {
  const t = useMessages(readingMessages)
  const alone = series.stepSeconds === 0
  const rows = [...series.buckets.map((bucket) => ({ at: Date.parse(bucket.firstAt), bucket, gap: null as Gap | null })), ...series.gaps.map((gap) => ({ at: Date.parse(gap.from) + 1, bucket: null as Bucket | null, gap }))].sort((one, other) => other.at - one.at)
  return (
    <section className="readings-table" tabIndex={0} aria-label={t('table')}>
      <table className="tbl num">
        <thead>
          <tr>
            <th>{t('at')}</th>
            {alone ? (
              <th className="n">{t('value')}</th>
            ) : (
              <>
                <th className="n">{t('min')}</th>
                <th className="n">{t('mean')}</th>
                <th className="n">{t('max')}</th>
                <th className="n">{t('count')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bucket, gap }, place) => (gap ? <GapRow key={place} gap={gap} columns={alone ? 1 : 4} /> : bucket && <BucketRow key={place} bucket={bucket} alone={alone} />))}
        </tbody>
      </table>
    </section>
  )
}

function BucketRow({ bucket, alone }: { readonly bucket: Bucket; readonly alone: boolean }) {
  return (
    <tr>
      <td className="nowrap">{dateTime(bucket.at)}</td>
      {alone ? (
        <td className="n">{bucket.last}</td>
      ) : (
        <>
          <td className="n">{bucket.min}</td>
          <td className="n">{bucket.mean}</td>
          <td className="n">{bucket.max}</td>
          <td className="n">{count(bucket.count)}</td>
        </>
      )}
    </tr>
  )
}

function GapRow({ gap, columns }: { readonly gap: Gap; readonly columns: number }) {
  const t = useMessages(readingMessages)
  const { language } = useLanguage()
  return (
    <tr>
      <td className="nowrap">{dateTime(gap.from)}</td>
      <td className="n warn" colSpan={columns}>
        {t('gap')} {duration((Date.parse(gap.until) - Date.parse(gap.from)) / 1000, language)}
      </td>
    </tr>
  )
}
