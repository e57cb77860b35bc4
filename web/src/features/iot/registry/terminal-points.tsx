import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { clock, dateTime } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { ProblemNotice } from '@/shared/ui/notices'
import type { Point } from '../terminal'
import { registryMessages } from './registry-messages'
import { running, type TestMode, testModesQuery, useChangeTestMode } from './test-mode'
import './registry.css'

const PAGE = 50
const MINUTES = [30, 60, 120, 240] as const

interface PointsProps {
  readonly terminal: string
  readonly points: readonly Point[]
  /** Whether this person may put points into test mode. */
  readonly mayEnrol: boolean
}

/** The points a terminal speaks for, a page at a time, with what people do at them. */
export function TerminalPoints({ terminal, points, mayEnrol }: PointsProps) {
  const t = useMessages(registryMessages)
  const [text, setText] = useState('')
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<Point | null>(null)
  const modes = useQuery({ ...testModesQuery(terminal), enabled: mayEnrol })
  const tested = new Map(running(modes.data?.items ?? [], useNow()).map((mode) => [mode.point, mode]))
  const found = points.filter((point) => words(point).includes(text.trim()))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const at = Math.min(page, pages - 1)
  return (
    <section className="panel">
      <header className="row">
        <span className="grow">
          {t('points')} <span className="muted num">{found.length}</span>
        </span>
        <input className="point-filter" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('filter')} aria-label={t('filter')} />
      </header>
      {chosen && <BeginTest key={chosen.id} point={chosen} onDone={() => setChosen(null)} />}
      <div className="scroll-x">
        <table className="tbl num">
          <thead>
            <tr>
              <th>{t('address')}</th>
              <th>{t('place')}</th>
              <th>{t('description')}</th>
              <th>{t('status')}</th>
              <th>{t('lastSignal')}</th>
              {mayEnrol && <th className="n">{t('acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {found.slice(at * PAGE, (at + 1) * PAGE).map((point) => (
              <PointLine key={point.id} point={point} mode={tested.get(point.id)} mayEnrol={mayEnrol} onBegin={() => setChosen(point)} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="row points-foot">
          <span className="muted num">{t('pageOf', { page: at + 1, pages })}</span>
          <button type="button" className="btn sm" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('previous')}
          </button>
          <button type="button" className="btn sm" disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
            {t('next')}
          </button>
        </div>
      )}
    </section>
  )
}

function numbers(point: Point): string {
  return `${point.systemType}.${point.systemAddress} / ${point.componentType}.${point.componentAddress}`
}

function words(point: Point): string {
  return [numbers(point), point.building, point.floor, point.zone, point.description].join(' ')
}

function PointLine({ point, mode, mayEnrol, onBegin }: { readonly point: Point; readonly mode: TestMode | undefined; readonly mayEnrol: boolean; readonly onBegin: () => void }) {
  const t = useMessages(registryMessages)
  return (
    <tr>
      <td className="nowrap">{numbers(point)}</td>
      <td>{[point.building, point.floor, point.zone].filter(Boolean).join(' ')}</td>
      <td>
        {point.description} {mode && <span className="tag warn">{`${t('testMode')} ${t('until', { until: clock(mode.until) })}`}</span>}
      </td>
      <td>{point.status === null ? '—' : `0x${point.status.toString(16).padStart(4, '0')}`}</td>
      <td className="nowrap">{point.lastSignalAt ? dateTime(point.lastSignalAt) : '—'}</td>
      {mayEnrol && (
        <td>
          <span className="point-acts">{mode ? <EndTest point={point} /> : <button type="button" className="btn sm" onClick={onBegin}>{t('begin')}</button>}</span>
        </td>
      )}
    </tr>
  )
}

function EndTest({ point }: { readonly point: Point }) {
  const t = useMessages(registryMessages)
  const change = useChangeTestMode(() => {})
  return (
    <>
      <button type="button" className="btn sm" disabled={change.isPending} onClick={() => change.mutate({ point: point.id, what: 'end' })}>
        {t('end')}
      </button>
      <ProblemNotice error={change.error} />
    </>
  )
}

function BeginTest({ point, onDone }: { readonly point: Point; readonly onDone: () => void }) {
  const t = useMessages(registryMessages)
  const [reason, setReason] = useState('')
  const [minutes, setMinutes] = useState<number>(60)
  const change = useChangeTestMode(onDone)
  return (
    <form
      className="register-filters"
      aria-label={t('begin')}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) change.mutate({ point: point.id, what: 'begin', reason: reason.trim(), minutes })
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <span className="strong num">{numbers(point)}</span>
      <label className="field grow">
        <span>{t('reason')}</span>
        <input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} placeholder={t('reasonHint')} required autoFocus />
      </label>
      <label className="field">
        <span>{t('minutes')}</span>
        <select value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
          {MINUTES.map((value) => (
            <option key={value} value={value}>
              {value < 60 ? t('half') : t('hours', { hours: value / 60 })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn primary" disabled={!reason.trim() || change.isPending}>
        {t('begin')}
      </button>
      <button type="button" className="btn" onClick={onDone}>
        {t('cancel')}
      </button>
      <p className="muted">{t('beginNote')}</p>
      <ProblemNotice error={change.error} />
    </form>
  )
}
