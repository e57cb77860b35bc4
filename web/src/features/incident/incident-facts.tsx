import type { ReactNode } from 'react'
import { useState } from 'react'
import { type Translate, useMessages } from '@/shared/i18n/messages'
import { coordinates, count, distance } from '@/shared/time/format'
import { Icon } from '@/shared/ui/symbol'
import type { IncidentFile, JoinedAlarm, PremisesFacts, WaterNear } from './incident'
import { incidentMessages } from './messages'
import { LevelReasons } from './level-reasons'

/** What is known: place, building, hazards, water, who commands. A fact names who said it. */
export function IncidentFacts({ incident }: { readonly incident: IncidentFile }) {
  const t = useMessages(incidentMessages)
  return (
    <dl className="facts">
      <Fact name={t('place')}>
        {incident.address} {incident.position && <CopyPlace text={coordinates(incident.position)} />}
      </Fact>
      {incident.alarms.length > 0 && (
        <Fact name={t('alarms')}>{incident.alarms.map(alarmWords).join('；')}</Fact>
      )}
      {incident.premises && <BuildingFacts premises={incident.premises} />}
      <Fact name={t('water')}>
        <WaterNearby water={incident.water} />
      </Fact>
      {(incident.command?.holder ?? incident.holder) && <Fact name={t('command')}>{incident.command?.holder ?? incident.holder}</Fact>}
      {incident.levelReasons.length > 0 && (
        <Fact name={t('proposed')}>
          <LevelReasons reasons={incident.levelReasons} />
        </Fact>
      )}
      {incident.suggestions?.addresses.map((suggestion) => (
        <Fact key={suggestion.occurredAt} name={t('suggestions')}>
          <span className="warn">{`${suggestion.value} · ${suggestion.actor}`}</span>
        </Fact>
      ))}
    </dl>
  )
}

function alarmWords({ point, occurrences }: JoinedAlarm): string {
  const words = point.description || [point.building, point.floor, point.zone].filter(Boolean).join(' ') || '—'
  return occurrences > 1 ? `${words} ×${occurrences}` : words
}

type WaterKind = 'water.hydrant' | 'water.water-crane' | 'water.fire-pool' | 'water.natural-source'

function waterWord(t: Translate<WaterKind>, source: WaterNear): string {
  const key = `water.${source.kind}`
  const kind = key in incidentMessages.zh ? t(key as WaterKind) : null
  return [kind, source.name].filter(Boolean).join(' ') || source.id
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function BuildingFacts({ premises }: { readonly premises: PremisesFacts }) {
  const t = useMessages(incidentMessages)
  const hazards = premises.hazards ?? []
  return (
    <>
      {premises.storeys != null && (
        <Fact name={t('building')}>
          {t('buildingFacts', { storeys: premises.storeys, underground: premises.underground ?? 0, area: premises.areaSquareMetres == null ? null : count(premises.areaSquareMetres) })}
          {premises.peopleMax != null && ` · ${t('peopleMax', { count: premises.peopleMax })}`}
        </Fact>
      )}
      <Fact name={t('hazards')}>{hazards.length > 0 ? <span className="warn">{hazards.join('；')}</span> : <span className="muted">{t('noneRecorded')}</span>}</Fact>
      {premises.contactMasked && <Fact name={t('contact')}>{premises.contactMasked}</Fact>}
    </>
  )
}

function WaterNearby({ water }: { readonly water: readonly WaterNear[] }) {
  const t = useMessages(incidentMessages)
  if (water.length === 0) return <span className="muted">{t('noneRecorded')}</span>
  return (
    <>
      {water
        .slice(0, 3)
        .map((source) => `${waterWord(t, source)}${source.distanceMetres == null ? '' : ` ${distance(source.distanceMetres)}`}`)
        .join('；')}
    </>
  )
}

function CopyPlace({ text }: { readonly text: string }) {
  const t = useMessages(incidentMessages)
  const [copied, setCopied] = useState(false)
  return (
    <button type="button" className="copy muted num" title={t('copyPlace')} onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}>
      {text} <Icon id={copied ? 'check' : 'copy'} />
    </button>
  )
}
