import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { coordinates, count, distance } from '@/shared/time/format'
import { FactsList } from '@/shared/ui/facts-list'
import { Listed, Waiting } from '@/shared/ui/notices'
import { premisesQuery } from './get-premises'
import { waterNearQuery } from './list-water-sources'
import { placesMessages } from './messages'
import { fullAddress, type Premises } from './premises'

interface PremisesPageProps {
  readonly id: string
  readonly map: (premises: Premises) => ReactNode
  /** Panels of other capabilities about the same premises (terminals, alarms). */
  readonly children?: ReactNode
  readonly actions?: (premises: Premises) => ReactNode
}

export function PremisesPage({ id, map, children, actions }: PremisesPageProps) {
  const t = useMessages(placesMessages)
  const query = useQuery(premisesQuery(id))
  if (!query.data) return <Waiting query={query} what={t('premises')} />
  const premises = query.data
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1>
            {premises.name} {premises.key && <span className="tag act">{t('key')}</span>} {premises.madeUp && <span className="tag">{t('madeUp')}</span>}
          </h1>
          <p className="purpose">{[premises.kindName, premises.countyName, fullAddress(premises)].filter(Boolean).join(' · ')}</p>
        </div>
        {actions?.(premises)}
      </header>
      <div className="detail-pair">
        <FactsPanel premises={premises} />
        <section className="panel premises-map">{map(premises)}</section>
      </div>
      <div className="detail-pair">
        {children}
        <WaterPanel premises={premises} />
      </div>
    </div>
  )
}

function FactsPanel({ premises }: { readonly premises: Premises }) {
  const t = useMessages(placesMessages)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('kind'), premises.kindName],
    [t('storeys'), premises.storeys == null ? '—' : `${premises.storeys}，${t('underground')} ${premises.underground ?? 0}`],
    [t('area'), premises.areaSquareMetres == null ? '—' : count(premises.areaSquareMetres)],
    [t('people'), premises.peopleMax ?? '—'],
    [t('hazards'), premises.hazards?.length ? <span className="warn">{premises.hazards.join('；')}</span> : t('noHazards')],
    [t('contact'), premises.contactMasked ?? '—'],
    [t('position'), premises.position ? coordinates(premises.position) : '—'],
    [t('buildings'), premises.buildings?.map((building) => building.name).join('、') || '—'],
  ]
  return (
    <section className="panel">
      <header>{t('facts')}</header>
      <FactsList facts={rows} />
    </section>
  )
}

function WaterPanel({ premises }: { readonly premises: Premises }) {
  const t = useMessages(placesMessages)
  const position = premises.position ?? { longitude: 0, latitude: 0 }
  const query = useQuery({ ...waterNearQuery(position), enabled: premises.position !== null })
  return (
    <section className="panel">
      <header>{t('water')}</header>
      <Listed query={query} what={t('water')}>
        {(items) => (
          <table className="tbl num">
            <thead>
              <tr>
                <th>{t('waterName')}</th>
                <th>{t('kind')}</th>
                <th className="n">{t('distance')}</th>
                <th className="n">{t('flow')}</th>
              </tr>
            </thead>
            <tbody>
              {items.slice(0, 8).map((source) => (
                <tr key={source.id}>
                  <td>{source.name ?? source.id}</td>
                  <td>{source.kindName ?? source.kind ?? '—'}</td>
                  <td className="n">{source.distanceMetres == null ? '—' : distance(source.distanceMetres)}</td>
                  <td className="n">{source.flowLitresPerSecond ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}
