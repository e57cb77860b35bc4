import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import type { Tried } from './thing'
import { type ThingKey, thingMessages } from './thing-messages'

type Report = Tried['reports'][number]

/** What a profile made of a payload: each state and reading with the value that says so. */
export function TriedView({ tried }: { readonly tried: Tried }) {
  const t = useMessages(thingMessages)
  if (!tried.matched) return <p className="tag bad" role="status">{t('notMatched')}</p>
  if (tried.reports.length === 0) return <p className="tag bad" role="status">{t('nothing', { reason: tried.reason })}</p>
  return (
    <div role="status" aria-label={t('result')} className="thing-tried">
      {tried.reports.map((report, number) => (
        <One key={`${report.device}/${number}`} report={report} />
      ))}
    </div>
  )
}

function One({ report }: { readonly report: Report }) {
  const t = useMessages(thingMessages)
  const words = (states: readonly string[]) => states.map((state) => t(`state.${state}` as ThingKey)).join('、')
  return (
    <article>
      <h2 className="num">{report.device}</h2>
      <p className="muted">
        {t('at')}：{report.at ? dateTime(report.at) : t('atUnknown')}
        {report.message && ` · ${t('message')}：${report.message}`}
      </p>
      {report.states.map((state) => (
        <div key={JSON.stringify(state.component)} className="thing-line">
          <b>{t('component', { ...state.component })}</b> {state.set.length > 0 && <span className="tag bad">{t('set')} {words(state.set)}</span>} {state.cleared.length > 0 && <span className="tag ok">{t('cleared')} {words(state.cleared)}</span>} <span className="muted">{t('unchanged')}</span>
          <div className="muted num">{state.why.join('；')}</div>
        </div>
      ))}
      {report.readings.map((reading) => (
        <div key={reading.why} className="thing-line">
          <b>{t('component', { ...reading.component })}</b> {reading.name} <span className="num">{reading.value} {reading.unit}</span> {!reading.valid && <span className="tag bad">{t('outOfRange')}</span>}
          <div className="muted num">{reading.why}</div>
        </div>
      ))}
      {report.notes.length > 0 && (
        <p className="muted num">
          {t('notes')}：{report.notes.join('；')}
        </p>
      )}
    </article>
  )
}
