import { useQuery } from '@tanstack/react-query'
import { useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { Waiting } from '@/shared/ui/notices'
import { type CountyReadiness, readinessQuery } from './get-readiness'
import { dispatchMessages } from './messages'
import './readiness-strip.css'

/** Above this many units the little marks stop saying anything. */
const PIPS = 16

/** The foot of the watch page: what could still be sent, county by county. */
export function ReadinessStrip() {
  const t = useMessages(dispatchMessages)
  const query = useQuery(readinessQuery(useWorld()))
  const counties = (query.data?.items ?? query.data?.counties ?? []).filter((county) => county.total > 0)
  return (
    <footer className="strip num" role="region" tabIndex={0} aria-label={t('readiness')}>
      {!query.data && <Waiting query={query} what={t('readiness')} />}
      {counties.map((county, place) => (
        <div key={county.county}>
          <small>{place === 0 ? `${t('readiness')}（${t('readinessHint')}）` : county.countyName}</small>
          <b>
            {place === 0 ? `${county.countyName} ` : ''}
            {county.ready}/{county.total}
          </b>
          <Pips county={county} />
          {county.reserve?.kept === false && <span className="warn strip-reserve"> {t('reserve')} {t('reserveBroken')}</span>}
        </div>
      ))}
      {query.data && <Within45 value={query.data.answeredWithin45s ?? null} />}
    </footer>
  )
}

function Pips({ county }: { readonly county: CountyReadiness }) {
  if (county.total === 0 || county.total > PIPS) return null
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: county.total }, (_, index) => (
        <i key={index} className={index < county.ready ? '' : 'o'} />
      ))}
    </span>
  )
}

function Within45({ value }: { readonly value: { readonly met: number; readonly total: number } | number | null }) {
  const t = useMessages(dispatchMessages)
  if (value === null) return null
  const words = typeof value === 'number' ? `${Math.round(value * 100)} %` : value.total === 0 ? '—' : `${Math.round((value.met / value.total) * 100)} %`
  return (
    <div className="end">
      <small>{t('within45')}</small>
      <b>{words}</b>
      {typeof value === 'object' && <span className="muted strip-of"> {value.met}/{value.total}</span>}
    </div>
  )
}
