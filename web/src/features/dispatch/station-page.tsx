import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { useLanguage } from '@/shared/i18n/language'
import { type Translate, useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { useSoundSettings } from '@/shared/sound/sound-settings'
import { speak, stopSpeaking } from '@/shared/sound/speech'
import { soundState, unlockSound } from '@/shared/sound/tones'
import { useRinging } from '@/shared/sound/use-ringing'
import { clock, distance, duration, stopwatch } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { levelClass } from '@/shared/ui/level-badge'
import { NoneAsOf, ProblemNotice, Waiting } from '@/shared/ui/notices'
import { Icon, TradeSymbol, vehicleSymbol } from '@/shared/ui/symbol'
import { uiMessages } from '@/shared/ui/ui-messages'
import { fullUnitName } from './assignment'
import { useConfirmReceipt } from './confirm-receipt'
import { type StationOrder, stationOrdersQuery } from './list-station-orders'
import { dispatchMessages } from './messages'
import './station-page.css'

interface StationPageProps {
  readonly station: string
  readonly stationName: string
  readonly menu: ReactNode
  readonly map: (order: StationOrder) => ReactNode
}

/** Orders of one incident belong on one screen: a station turns out once, with all its units. */
export function ordersByIncident(orders: readonly StationOrder[]): readonly (readonly StationOrder[])[] {
  const groups = new Map<string, StationOrder[]>()
  for (const order of [...orders].sort((a, b) => b.orderedAt.localeCompare(a.orderedAt))) groups.set(order.incident.id, [...(groups.get(order.incident.id) ?? []), order])
  // What nobody has confirmed comes first, then the newest.
  return [...groups.values()].sort((a, b) => Number(b.some(unconfirmed)) - Number(a.some(unconfirmed)))
}

function unconfirmed(order: StationOrder): boolean {
  return order.personReceiptAt === null
}

/** The screen on the wall of a station: an order read from five metres, rung, spoken, confirmed with one button. */
export function StationPage({ station, stationName, menu, map }: StationPageProps) {
  const t = useMessages(dispatchMessages)
  const query = useQuery(stationOrdersQuery(useWorld(), station))
  const groups = ordersByIncident(query.data?.items ?? [])
  const [shown, setShown] = useState(0)
  const group = groups[Math.min(shown, groups.length - 1)]
  useMachineReceipt(query.data?.items ?? [])
  if (!group) {
    return (
      <div className="station station-idle">
        <h1>{t('waitingFor', { station: stationName })}</h1>
        <IdleClock />
        {query.data ? <NoneAsOf asOf={query.data.asOf} /> : <Waiting query={query} what={t('station')} />}
        <SoundGate />
        {menu}
      </div>
    )
  }
  return <OrderScreen key={group[0]!.incident.id} orders={group} place={groups.indexOf(group)} total={groups.length} onNext={() => setShown((shown + 1) % groups.length)} map={map(group[0]!)} menu={menu} />
}

function IdleClock() {
  return <time className="station-clock num">{clock(useNow())}</time>
}

/** Tells the centre that the order is on this screen, once for each, without anybody pressing anything. */
function useMachineReceipt(orders: readonly StationOrder[]): void {
  const receipt = useConfirmReceipt()
  const told = useRef(new Set<string>())
  const { mutateAsync } = receipt
  useEffect(() => {
    for (const order of orders) {
      if (order.machineReceiptAt !== null || told.current.has(order.assignmentId)) continue
      told.current.add(order.assignmentId)
      void mutateAsync({ assignmentId: order.assignmentId, by: 'machine' }).catch(() => told.current.delete(order.assignmentId))
    }
  }, [orders, mutateAsync])
}

interface OrderScreenProps {
  readonly orders: readonly StationOrder[]
  readonly place: number
  readonly total: number
  readonly onNext: () => void
  readonly map: ReactNode
  readonly menu: ReactNode
}

function OrderScreen({ orders, place, total, onNext, map, menu }: OrderScreenProps) {
  const t = useMessages(dispatchMessages)
  const [first] = orders
  const waiting = orders.filter(unconfirmed)
  const receipt = useConfirmReceipt()
  const confirm = () => {
    stopSpeaking()
    for (const order of waiting) receipt.mutate({ assignmentId: order.assignmentId, by: 'person' })
  }
  useKeys({ Enter: () => (waiting.length > 0 ? confirm() : false) })
  const sound = useStationSound(orders, waiting.length > 0)
  if (!first) return null
  return (
    <div className={`station ${levelClass(first.incident)}`} data-orders={orders.length}>
      <LevelBand order={first} />
      <main className="station-left">
        <h2 className="addr">{first.incident.premisesName ?? first.incident.address}</h2>
        {first.incident.premisesName && <p className="sub">{first.incident.address}</p>}
        <Vehicles orders={orders} />
        <StationFacts order={first} />
      </main>
      <div className="station-right">
        {first.route && (
          <div className="station-route num">
            {distance(first.route.distanceMetres)} · <RouteTime seconds={Math.min(...orders.map((order) => order.route?.travelSeconds ?? Infinity))} />
          </div>
        )}
        {map}
      </div>
      <footer>
        <button type="button" className="go" disabled={waiting.length === 0} onClick={confirm}>
          {t('receive')}
        </button>
        <ReceiptWords orders={orders} waiting={waiting} />
        <ProblemNotice error={receipt.error} onRetry={confirm} />
        <div className="end station-signs">
          {total > 1 && (
            <button type="button" className="btn big" onClick={onNext}>
              {t('orderOf', { n: place + 1, total })}
            </button>
          )}
          <SoundGate />
          <span className="muted">{sound}</span>
          <IdleClock />
          {menu}
        </div>
      </footer>
    </div>
  )
}

type LevelKey = 'fire1' | 'fire2' | 'fire3' | 'fire4' | 'fire5' | 'rescue1' | 'rescue2' | 'rescue3' | 'rescue4'

function levelWords(t: Translate<LevelKey | 'noLevel'>, { fireLevel, rescueLevel }: StationOrder['incident']): string {
  if (fireLevel) return t(`fire${fireLevel}` as LevelKey)
  return rescueLevel ? t(`rescue${rescueLevel}` as LevelKey) : t('noLevel')
}

function LevelBand({ order }: { readonly order: StationOrder }) {
  const words = useMessages(uiMessages)
  const now = useNow()
  const { incident } = order
  const level = incident.fireLevel ?? incident.rescueLevel ?? 0
  const steps = incident.rescueLevel ? 4 : 5
  return (
    <header>
      <div className={`no ${incident.rescueLevel ? 'round' : ''}`}>{level || '?'}</div>
      <h1>
        {levelWords(words, incident)}　{incident.typeName}
      </h1>
      <div className="steps-mark" aria-hidden="true">
        {Array.from({ length: steps }, (_, step) => (
          <i key={step} className={step < level ? 'f' : ''} style={{ height: 24 + step * 14 }} />
        ))}
      </div>
      <div className="el num end">{stopwatch(secondsSince(order.orderedAt, now))}</div>
    </header>
  )
}

function RouteTime({ seconds }: { readonly seconds: number }) {
  const { language } = useLanguage()
  return <>{duration(Math.round(seconds / 60) * 60, language)}</>
}

/** More units than these get smaller cards, so that water and hazards stay in sight. */
const FEW = 4

/** On its own screen a station names its units as it calls them: 南城站-水罐1 is 水罐1 there. */
export function ownName(unitName: string): string {
  return unitName.slice(unitName.lastIndexOf('-') + 1)
}

function Vehicles({ orders }: { readonly orders: readonly StationOrder[] }) {
  const t = useMessages(dispatchMessages)
  const { language } = useLanguage()
  return (
    <div className={`veh ${orders.length > FEW ? 'many' : ''}`}>
      {orders.map((order) => (
        <div key={order.assignmentId}>
          <span className="act">
            <TradeSymbol id={vehicleSymbol(order.typeCode)} size={60} />
          </span>
          <span>
            {ownName(order.unitName)}
            <small>{[order.crew ? t('people', { count: order.crew }) : null, order.route ? duration(order.route.travelSeconds, language) : null].filter(Boolean).join(' · ')}</small>
          </span>
        </div>
      ))}
    </div>
  )
}

function StationFacts({ order }: { readonly order: StationOrder }) {
  const t = useMessages(dispatchMessages)
  const water = order.water
    .slice(0, 2)
    .map((source) => `${source.kindName ?? source.name ?? ''}${source.distanceMetres == null ? '' : ` ${distance(source.distanceMetres)}`}`)
    .join('　')
  const others = (order.others ?? []).filter((other) => other.stationName !== order.stationName)
  return (
    <dl className="kv">
      <dt>{t('waterSource')}</dt>
      <dd>{water || t('noneRecorded')}</dd>
      <dt>{t('hazards')}</dt>
      <dd className={order.hazards.length ? 'warn' : ''}>{order.hazards.length ? order.hazards.join(' · ') : t('noneRecorded')}</dd>
      {others.length > 0 && (
        <>
          <dt>{t('goWith')}</dt>
          <dd>{others.map(fullUnitName).join('　')}</dd>
        </>
      )}
    </dl>
  )
}

function ReceiptWords({ orders, waiting }: { readonly orders: readonly StationOrder[]; readonly waiting: readonly StationOrder[] }) {
  const t = useMessages(dispatchMessages)
  const now = useNow()
  const oldest = waiting.map((order) => order.orderedAt).sort()[0]
  const machine = orders.some((order) => order.machineReceiptAt !== null)
  return (
    <div className="station-receipt" role="status">
      {oldest ? (
        <>
          <div>{t('receiveHint')}</div>
          <div className="warn num">{t('unconfirmed', { time: stopwatch(secondsSince(oldest, now)) })}</div>
        </>
      ) : (
        <div className="ok num">{t('confirmed', { at: clock(orders.map((order) => order.personReceiptAt ?? '').sort().at(-1) ?? '') })}</div>
      )}
      {machine && (
        <div className="muted row">
          <Icon id="check" /> {t('machineReceived')}
        </div>
      )}
    </div>
  )
}

/** Browsers let a page sound only after somebody touched it: say so, large, until it is done. */
function SoundGate() {
  const t = useMessages(dispatchMessages)
  const [state, setState] = useState(soundState)
  if (state !== 'blocked') return null
  return (
    <button type="button" className="btn big" onClick={() => void unlockSound().then(() => setState(soundState()))}>
      <Icon id="sound" /> {t('soundBlocked')}
    </button>
  )
}

/** Rings and reads the order until it is confirmed; answers what the screen may say about it. */
function useStationSound(orders: readonly StationOrder[], waiting: boolean): string {
  const t = useMessages(dispatchMessages)
  const words = useMessages(uiMessages)
  const { silent, volume } = useSoundSettings('station')
  const [spoken, setSpoken] = useState(false)
  const first = orders[0]
  const text = first
    ? t('spoken', { level: levelWords(words, first.incident), type: first.incident.typeName, address: `${first.incident.premisesName ?? ''} ${first.incident.address}`, units: orders.map((order) => order.unitName).join('、') })
    : ''
  useRinging(waiting && !silent, 'order', volume, 4000)
  useEffect(() => {
    if (!waiting || silent) return
    const say = () => setSpoken(speak(text, volume))
    const later = setTimeout(say, 1800)
    const again = setInterval(say, 15_000)
    return () => {
      clearTimeout(later)
      clearInterval(again)
      stopSpeaking()
    }
  }, [waiting, silent, text, volume])
  if (!waiting) return ''
  if (silent) return t('soundSilent')
  return spoken ? t('sounding') : t('speechAbsent')
}
