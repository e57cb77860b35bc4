import { useQuery } from '@tanstack/react-query'
import { countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { Listed } from '@/shared/ui/notices'
import { onDutyPercent } from './duty'
import { dutyMessages } from './duty-messages'
import { failingQuery, weeksQuery } from './list-duty'
import './duty.css'

/** The share on duty week by week, as a figure and a bar. */
export function DutyTrend() {
  const t = useMessages(dutyMessages)
  const query = useQuery(weeksQuery)
  return (
    <section className="panel" tabIndex={0} aria-label={t('trend')}>
      <header>{t('trend')}</header>
      <Listed query={query} what={t('trend')}>
        {(weeks) => (
          <table className="tbl num">
            <thead>
              <tr>
                <th>{t('week')}</th>
                <th className="duty-bar-column">{t('onDuty')}</th>
                <th className="n">{t('asked')}</th>
                <th className="n">{t('missed')}</th>
                <th className="n">{t('unreachable')}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.toReversed().map((week) => {
                const percent = onDutyPercent(week)
                return (
                  <tr key={week.monday}>
                    <td className="nowrap">{week.monday}</td>
                    <td>{percent === null ? '—' : <PercentBar percent={percent} />}</td>
                    <td className="n">{week.asked}</td>
                    <td className="n">{week.missed}</td>
                    <td className="n">{week.unreachable}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function PercentBar({ percent }: { readonly percent: number }) {
  return (
    <span className="duty-percent">
      <span className="duty-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      {percent} %
    </span>
  )
}

/** Premises that fail again and again, the worst first. */
export function FailingPremisesPanel({ onShow }: { readonly onShow: (premises: string) => void }) {
  const t = useMessages(dutyMessages)
  const query = useQuery(failingQuery)
  return (
    <section className="panel">
      <header>
        {t('failing')} <span className="muted duty-hint">{t('failingHint')}</span>
      </header>
      <Listed query={query} what={t('failing')}>
        {(premises) => (
          <table className="tbl num">
            <tbody>
              {premises.slice(0, 10).map((one) => (
                <tr key={one.premisesId}>
                  <td>
                    <button type="button" className="link" onClick={() => onShow(one.premisesName)}>
                      {one.premisesName}
                    </button>
                    <div className="muted">{countyName(one.county)}</div>
                  </td>
                  <td className="n">{t('times', { missed: one.missed, unreachable: one.unreachable, asked: one.asked })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}
