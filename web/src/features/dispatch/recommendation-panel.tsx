import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { keyedWords } from '@/shared/i18n/keyed-text'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { clock, count, duration } from '@/shared/time/format'
import { ProblemNotice, Waiting } from '@/shared/ui/notices'
import { Icon, TradeSymbol, vehicleSymbol } from '@/shared/ui/symbol'
import { fullUnitName, type Reason } from './assignment'
import { type ChosenUnit, type Gap, type PassedUnit, type Recommendation, recommendationQuery } from './get-recommendation'
import { dispatchMessages } from './messages'
import { reasonMessages } from './reason-messages'
import { useSendUnits } from './send-units'
import './recommendation-panel.css'

/** Which of the recommended units the person has taken out, or of the others put in; the proposal itself stays the server's. */
interface Changes {
  readonly out: ReadonlySet<string>
  readonly in: ReadonlySet<string>
}

const NO_CHANGES: Changes = { out: new Set(), in: new Set() }
const PASSED_SHOWN = 5

export function RecommendationPanel({ incidentId }: { readonly incidentId: string }) {
  const t = useMessages(dispatchMessages)
  const query = useQuery(recommendationQuery(useWorld(), incidentId))
  return (
    <section className="recommend" aria-label={t('recommend')}>
      {query.data ? <Proposal key={incidentId} incidentId={incidentId} recommendation={query.data} /> : <Waiting query={query} what={t('recommend')} />}
    </section>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function Proposal({ incidentId, recommendation }: { readonly incidentId: string; readonly recommendation: Recommendation }) {
  const t = useMessages(dispatchMessages)
  const [changes, setChanges] = useState<Changes>(NO_CHANGES)
  const sendUnits = useSendUnits(() => setChanges(NO_CHANGES))
  const units = [
    ...recommendation.chosen.filter((unit) => !changes.out.has(unit.unitId)),
    ...recommendation.notChosen.filter((unit) => changes.in.has(unit.unitId) && unit.guardVersion !== undefined),
  ].map((unit) => ({ unit: unit.unitId, guardVersion: unit.guardVersion ?? 0 }))
  const sendThem = () => (units.length > 0 && !sendUnits.isPending ? sendUnits.mutate({ incident: incidentId, units }) : false)
  useKeys({ 'Ctrl+Enter': sendThem })
  return (
    <>
      <Head recommendation={recommendation} />
      {recommendation.chosen.length === 0 && <p className="none-as-of muted num">{t('nothingMore')} · {clock(recommendation.asOf)}</p>}
      <ul>
        {recommendation.chosen.map((unit) => (
          <Chosen key={unit.unitId} unit={unit} taken={!changes.out.has(unit.unitId)} onToggle={() => setChanges({ ...changes, out: toggled(changes.out, unit.unitId) })} />
        ))}
        {recommendation.gaps.map((gap) => (
          <GapRow key={gap.code} gap={gap} />
        ))}
      </ul>
      <WaterSum recommendation={recommendation} />
      <div className="recommend-send">
        <button type="button" className="btn primary big" disabled={units.length === 0 || sendUnits.isPending} onClick={sendThem}>
          {sendUnits.isPending ? t('sending') : t('sendKey', { count: units.length })} <kbd>Ctrl Enter</kbd>
        </button>
        {units.length === 0 && <span className="muted">{t('sendNone')}</span>}
      </div>
      <ProblemNotice error={sendUnits.error} onRetry={() => void sendThem()} />
      <NotChosen units={recommendation.notChosen} taken={changes.in} onToggle={(id) => setChanges({ ...changes, in: toggled(changes.in, id) })} />
    </>
  )
}

function Head({ recommendation }: { readonly recommendation: Recommendation }) {
  const t = useMessages(dispatchMessages)
  const filled = recommendation.gaps.length === 0
  return (
    <header className="recommend-head">
      <h3>{t('recommendedCount', { count: recommendation.chosen.length })}</h3>
      <span className="muted grow">{recommendation.requirements.map((each) => `${each.name} ${each.filled}/${each.wanted}`).join(' · ')}</span>
      {filled && recommendation.chosen.length > 0 && <span className="ok strong">{t('allFilled')}</span>}
    </header>
  )
}

/** The reasons of one unit in one line. */
function useReasons(): (reasons: readonly Reason[]) => string {
  const t = useMessages(reasonMessages)
  const { language } = useLanguage()
  return (reasons) => reasons.map((reason) => keyedWords(t, reasonMessages, reason, language)).join(' · ')
}

function Chosen({ unit, taken, onToggle }: { readonly unit: ChosenUnit; readonly taken: boolean; readonly onToggle: () => void }) {
  const t = useMessages(dispatchMessages)
  const { language } = useLanguage()
  const words = useReasons()
  return (
    <li>
      <label className={`pick ${taken ? '' : 'left-out'}`} data-unit={unit.unitId}>
        <input type="checkbox" checked={taken} onChange={onToggle} aria-label={t('choose', { unit: fullUnitName(unit) })} />
        <span className="ok">
          <TradeSymbol id={vehicleSymbol(unit.typeCode)} size={20} />
        </span>
        <span className="pick-name">{fullUnitName(unit)}</span>
        <span className="num strong pick-time">{duration(unit.arrivalSeconds, language)}</span>
        <span className="pick-why muted">
          {unit.fills && <span>{t('fills', { what: unit.fills })} · </span>}
          {unit.substitute && <span className="warn">{t('substitute')} · </span>}
          {unit.estimated && <span className="warn">{t('estimated')} · </span>}
          {words(unit.reasons)}
        </span>
      </label>
    </li>
  )
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const t = useMessages(dispatchMessages)
  const words = useReasons()
  const outside = typeof gap.outsideHelp === 'string' ? gap.outsideHelp : (gap.outsideHelp?.name ?? null)
  return (
    <li className="pick gap-row">
      <span className="warn">
        <Icon id="warn" />
      </span>
      <span className="warn strong">{t('missing', { name: gap.name, count: gap.missing })}</span>
      <span className="pick-why muted">{[gap.reason && words([gap.reason]), outside && t('outside', { name: outside })].filter(Boolean).join('；')}</span>
    </li>
  )
}

function WaterSum({ recommendation: { water, partners } }: { readonly recommendation: Recommendation }) {
  const t = useMessages(dispatchMessages)
  const litres = (value: number) => (value >= 1000 ? `${count(value / 1000)} t` : `${count(value)} L`)
  const names = partners.map((partner) => (typeof partner === 'string' ? partner : partner.name)).join('、')
  return (
    <>
      {water && (
        <p className="recommend-line muted num">
          {t('waterSum', { wanted: litres(water.wantedLitres), carried: litres(water.carriedLitres), lps: count(water.nearSourcesLps) })}
          {water.short && <span className="warn strong"> · {t('waterShort')}</span>}
        </p>
      )}
      {names && <p className="recommend-line muted">{t('partners', { names })}</p>}
    </>
  )
}

interface NotChosenProps {
  readonly units: readonly PassedUnit[]
  readonly taken: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

/** Who could have come and does not, with the reason; a person may overrule it by ticking the unit. */
function NotChosen({ units, taken, onToggle }: NotChosenProps) {
  const t = useMessages(dispatchMessages)
  const { language } = useLanguage()
  const words = useReasons()
  const [all, setAll] = useState(false)
  if (units.length === 0) return null
  const ordered = [...units].sort((a, b) => (a.arrivalSeconds ?? Infinity) - (b.arrivalSeconds ?? Infinity))
  return (
    <section className="not-chosen" aria-label={t('notChosen')}>
      <h4 className="grp">
        {t('notChosen')}
        <button type="button" className="end link" onClick={() => setAll(!all)} aria-expanded={all}>
          {t('notChosenAll', { count: units.length })}
        </button>
      </h4>
      <ul>
        {ordered.slice(0, all ? undefined : PASSED_SHOWN).map((unit) => (
          <li key={unit.unitId}>
            <label className="pick passed">
              <input type="checkbox" checked={taken.has(unit.unitId)} disabled={unit.guardVersion === undefined} onChange={() => onToggle(unit.unitId)} aria-label={t('choose', { unit: fullUnitName(unit) })} />
              <span className="pick-name">{fullUnitName(unit)}</span>
              <span className="num pick-time">{unit.arrivalSeconds === null ? '—' : duration(unit.arrivalSeconds, language)}</span>
              <span className="pick-why muted">{words(unit.reasons)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
