import { useQuery } from '@tanstack/react-query'
import { countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { Listed } from '@/shared/ui/notices'
import { type DutyRound, onDutyPercent } from './duty'
import { dutyMessages } from './duty-messages'
import { roundsQuery } from './list-duty'

/** The latest rounds with their results; one of them can be shown alone below. */
export function DutyRounds({ shown, onShow }: { readonly shown: string | undefined; readonly onShow: (round: string | undefined) => void }) {
  const t = useMessages(dutyMessages)
  const query = useQuery(roundsQuery)
  return (
    <section className="panel" tabIndex={0} aria-label={t('rounds')}>
      <header>{t('rounds')}</header>
      <Listed query={query} what={t('rounds')}>
        {(rounds) => (
          <table className="tbl num">
            <thead>
              <tr>
                <th>{t('began')}</th>
                <th>{t('how')}</th>
                <th className="n">{t('asked')}</th>
                <th className="n">{t('answered')}</th>
                <th className="n">{t('missed')}</th>
                <th className="n">{t('unreachable')}</th>
                <th className="n">{t('onDuty')}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <RoundRow key={round.id} round={round} shown={shown === round.id} onShow={onShow} />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function RoundRow({ round, shown, onShow }: { readonly round: DutyRound; readonly shown: boolean; readonly onShow: (round: string | undefined) => void }) {
  const t = useMessages(dutyMessages)
  const percent = onDutyPercent(round)
  const draw = `${t('seed')} ${round.seed}\n${t('drawn', { n: round.eligible })}`
  return (
    <tr title={draw}>
      <td className="nowrap">
        <button type="button" className={`link ${shown ? 'strong' : ''}`} aria-pressed={shown} onClick={() => onShow(shown ? undefined : round.id)}>
          {round.startedAt ? dateTime(round.startedAt) : '—'}
        </button>
        <div className="muted">{[round.county ? countyName(round.county) : t('all'), round.share < 100 ? `${round.share} %` : null].filter(Boolean).join(' · ')}</div>
      </td>
      <td className="nowrap">
        {t(`kind.${round.kind}`)}
        <div className="muted">{round.name || round.byName || t('system')}</div>
      </td>
      <td className="n">{round.asked}</td>
      <td className="n">{round.answered}</td>
      <td className="n">{round.missed > 0 ? <span className="bad">{round.missed}</span> : 0}</td>
      <td className="n">{round.unreachable}</td>
      <td className="n">{round.state === 'finished' ? (percent === null ? '—' : `${percent} %`) : <span className="tag act">{t(`round.${round.state}`)}</span>}</td>
    </tr>
  )
}
