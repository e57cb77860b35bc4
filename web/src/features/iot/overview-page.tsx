import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWorld } from '@/shared/api/world'
import { countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { clock, count } from '@/shared/time/format'
import { Waiting } from '@/shared/ui/notices'
import { type CountyOverview, overviewQuery, totalOf } from './get-overview'
import { overviewMessages } from './overview-messages'
import './overview-page.css'

/** The lists that a figure can be opened down to, with the filter that shows its rows. */
export interface OverviewRows {
  readonly to: '/iot/alarms' | '/iot/conditions' | '/iot/terminals' | '/iot/maintenance' | '/iot/duty-checks'
  readonly search: Readonly<Record<string, string>>
}

type Link = (rows: OverviewRows, words: ReactNode) => ReactNode

/** What burns, what is broken, who does not answer; every figure leads to its rows. */
export function OverviewPage({ link }: { readonly link: Link }) {
  const t = useMessages(overviewMessages)
  const query = useQuery(overviewQuery(useWorld()))
  if (!query.data) return <Waiting query={query} what={t('overview')} />
  const counties = query.data.items
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1>{t('overview')}</h1>
          <p className="purpose">{t('purpose')}</p>
        </div>
        <span className="muted num">{clock(query.data.asOf)}</span>
      </header>
      <Groups counties={counties} link={link} />
      <Counties counties={counties} link={link} />
    </div>
  )
}

function Groups({ counties, link }: { readonly counties: readonly CountyOverview[]; readonly link: Link }) {
  const t = useMessages(overviewMessages)
  const total = (figure: Parameters<typeof totalOf>[1]) => totalOf(counties, figure)
  const testMarks = total('testMarks')
  return (
    <div className="overview-groups">
      <Group title={t('burns')}>
        <Big words={t('fires')} value={total('fires')} tone="fire" note={testMarks > 0 ? t('testMarks', { n: testMarks }) : null} rows={{ to: '/iot/alarms', search: { kind: 'fire' } }} link={link} />
        <Big words={t('confirmed')} value={total('confirmed')} tone="fire" rows={{ to: '/iot/alarms', search: { state: 'confirmed', kind: 'fire' } }} link={link} />
      </Group>
      <Group title={t('broken')}>
        <Big words={t('faults')} value={total('faults')} tone="warn" rows={condition('fault')} link={link} />
        <Big words={t('shielded')} value={total('shielded')} tone="warn" rows={condition('shielded')} link={link} />
        <Big words={t('supervisory')} value={total('supervisory')} rows={condition('supervisory')} link={link} />
        <Big words={t('overdue')} value={total('overdue')} tone="warn" rows={{ to: '/iot/conditions', search: { state: 'overdue' } }} link={link} />
        <Big words={t('maintenance')} value={total('maintenance')} rows={{ to: '/iot/maintenance', search: {} }} link={link} />
      </Group>
      <Group title={t('silentOnes')}>
        <Big words={t('offline')} value={total('terminals') - total('online')} tone="warn" rows={{ to: '/iot/terminals', search: { online: 'false' } }} link={link} />
        <Big words={t('links')} value={total('links')} tone="warn" rows={condition('link-lost')} link={link} />
        <Big words={t('silent')} value={total('silent')} tone="warn" rows={condition('silent')} link={link} />
        <Big words={t('dutyMissed')} value={total('dutyMissed')} tone="warn" rows={{ to: '/iot/duty-checks', search: { state: 'missed' } }} link={link} />
      </Group>
    </div>
  )
}

function condition(kind: string, county?: string): OverviewRows {
  return { to: '/iot/conditions', search: county ? { kind, county } : { kind } }
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel">
      <header>{title}</header>
      <div className="overview-figures">{children}</div>
    </section>
  )
}

interface BigProps {
  readonly words: string
  readonly value: number
  readonly tone?: 'fire' | 'warn'
  readonly note?: string | null
  readonly rows: OverviewRows
  readonly link: Link
}

function Big({ words, value, tone, note, rows, link }: BigProps) {
  return link(
    rows,
    <>
      <span className={`overview-value num ${value > 0 && tone ? `overview-${tone}` : ''}`}>{count(value)}</span>
      <span className="overview-words">{words}</span>
      {note && <span className="tag">{note}</span>}
    </>,
  )
}

function Counties({ counties, link }: { readonly counties: readonly CountyOverview[]; readonly link: Link }) {
  const t = useMessages(overviewMessages)
  return (
    <section className="panel" tabIndex={0} aria-label={t('byCounty')}>
      <header>{t('byCounty')}</header>
      <table className="tbl num">
        <thead>
          <tr>
            <th>{t('county')}</th>
            <th className="n">{t('fires')}</th>
            <th className="n">{t('confirmed')}</th>
            <th className="n">{t('faults')}</th>
            <th className="n">{t('shielded')}</th>
            <th className="n">{t('silent')}</th>
            <th className="n">{t('links')}</th>
            <th className="n">{t('overdue')}</th>
            <th className="n">{t('online')}</th>
            <th className="n">{t('points')}</th>
            <th className="n">{t('dutyMissed')}</th>
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <CountyRow key={county.county} county={county} link={link} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CountyRow({ county, link }: { readonly county: CountyOverview; readonly link: Link }) {
  const t = useMessages(overviewMessages)
  const code = county.county
  const cell = (value: number, rows: OverviewRows) => <td className="n">{value === 0 ? <span className="muted">0</span> : link(rows, count(value))}</td>
  return (
    <tr>
      <td className="nowrap">{code === '' ? t('unenrolled') : countyName(code)}</td>
      {cell(county.fires, { to: '/iot/alarms', search: { kind: 'fire', county: code } })}
      {cell(county.confirmed, { to: '/iot/alarms', search: { state: 'confirmed', kind: 'fire', county: code } })}
      {cell(county.faults, condition('fault', code))}
      {cell(county.shielded, condition('shielded', code))}
      {cell(county.silent, condition('silent', code))}
      {cell(county.links, condition('link-lost', code))}
      {cell(county.overdue, { to: '/iot/conditions', search: { state: 'overdue', county: code } })}
      <td className="n nowrap">{link({ to: '/iot/terminals', search: { county: code } }, t('of', { n: county.online, of: county.terminals }))}</td>
      <td className="n">{count(county.points)}</td>
      {cell(county.dutyMissed, { to: '/iot/duty-checks', search: { state: 'missed', county: code } })}
    </tr>
  )
}
