import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { newAct } from '@/shared/api/request'
import { useWorld } from '@/shared/api/world'
import { useFeedHealth } from '@/shared/feed/feed-provider'
import { useMessages } from '@/shared/i18n/messages'
import { clock, distance } from '@/shared/time/format'
import { Since, useNow } from '@/shared/time/now'
import { DutyStateBadge, nextStateWord } from '@/shared/ui/duty-state-badge'
import { LevelBadge } from '@/shared/ui/level-badge'
import { NoneAsOf, ProblemNotice, Waiting } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import { uiMessages } from '@/shared/ui/ui-messages'
import { useConfirmReceipt } from './confirm-receipt'
import { crewStates } from './crew-states'
import { type CrewOrder, crewOrdersQuery } from './get-crew-orders'
import { dispatchMessages } from './messages'
import type { Outbox, OutboxItem } from './outbox'
import { useOutbox } from './use-outbox'
import './crew-page.css'

interface CrewPageProps {
  readonly unit: string
  readonly unitName: string
  /** Person menu and map come from the application. */
  readonly menu: ReactNode
  readonly map: (order: CrewOrder) => ReactNode
}

/** The crew's telephone: three buttons for a gloved thumb, an outbox that says what is unsent. */
export function CrewPage({ unit, unitName, menu, map }: CrewPageProps) {
  const t = useMessages(dispatchMessages)
  const query = useQuery(crewOrdersQuery(useWorld()))
  const { items, outbox } = useOutbox(unit)
  const orders = query.data?.items.filter((order) => !order.ended && !order.cancelled) ?? []
  const order = orders[0]
  return (
    <div className="crew">
      <header>
        <span className="strong">{unitName}</span>
        <Link />
        <Clock />
        {menu}
      </header>
      <OutboxBand items={items} order={order} outbox={outbox} />
      {order ? (
        <Working order={order} items={items} outbox={outbox} map={map(order)} />
      ) : (
        <main className="crew-idle">
          {query.data ? (
            <>
              <DutyStateBadge state={{ code: '10', name: '备勤' }} />
              <h1>{t('noAssignment')}</h1>
              <NoneAsOf asOf={query.data.asOf} />
              <p className="muted">{t('cannotSee')}</p>
            </>
          ) : (
            <Waiting query={query} what={t('crew')} />
          )}
        </main>
      )}
    </div>
  )
}

function Clock() {
  return <time className="num strong">{clock(useNow())}</time>
}

/** What the browser itself knows of its network; it notices a cut at once, the feed only after some silence. */
function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener)
      addEventListener('offline', listener)
      return () => {
        removeEventListener('online', listener)
        removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
  )
}

function Link() {
  const t = useMessages(dispatchMessages)
  const { up, heardAt } = useFeedHealth()
  const online = useOnline() && (up || heardAt === null)
  return (
    <span className={`row end ${online ? 'muted' : 'warn'}`} role="status">
      <Icon id={online ? 'check' : 'cut'} />
      {online ? t('online') : t('offline')}
    </span>
  )
}

function OutboxBand({ items, order, outbox }: { readonly items: readonly OutboxItem[]; readonly order: CrewOrder | undefined; readonly outbox: Outbox }) {
  const t = useMessages(dispatchMessages)
  const words = useMessages(uiMessages)
  const unsent = items.filter((item) => item.refusal === undefined)
  const refused = items.filter((item) => item.refusal !== undefined)
  const seen = order?.steps.at(-1)
  return (
    <>
      {unsent.length > 0 && (
        <div className="crew-out" role="status" data-unsent={unsent.length}>
          <Icon id="up" />
          <div>
            <b>{t('unsent', { count: unsent.length })}</b>　{unsent.map((item) => nextStateWord(words, item)).join('、')}
            {order && (
              <div className="muted num">
                {t('lastSeen', { state: nextStateWord(words, order.state), at: clock(seen?.at ?? order.orderedAt) })}
              </div>
            )}
          </div>
        </div>
      )}
      {refused.map((item) => (
        <div key={item.actId} className="notice bad" role="alert">
          <div className="grow">
            <div className="strong">{nextStateWord(words, item)}</div>
            {t('refused', { detail: item.refusal })}
          </div>
          <button type="button" className="btn sm" onClick={() => outbox.dismiss(item.actId)}>
            {t('dropIt')}
          </button>
        </div>
      ))}
    </>
  )
}

interface WorkingProps {
  readonly order: CrewOrder
  readonly items: readonly OutboxItem[]
  readonly outbox: Outbox
  readonly map: ReactNode
}

function Working({ order, items, outbox, map }: WorkingProps) {
  const { incident } = order
  return (
    <>
      <section className="crew-head">
        <div className="row">
          <LevelBadge fireLevel={incident.fireLevel} rescueLevel={incident.rescueLevel} />
          <span className="tag">{incident.typeName}</span>
          <Since from={order.orderedAt} className="end muted" />
        </div>
        <h1>{incident.premisesName ?? incident.address}</h1>
        {incident.premisesName && <p className="muted">{incident.address}</p>}
      </section>
      <div className="crew-map">{map}</div>
      <CrewFacts order={order} />
      <Buttons order={order} items={items} outbox={outbox} />
    </>
  )
}

function CrewFacts({ order }: { readonly order: CrewOrder }) {
  const t = useMessages(dispatchMessages)
  const water = order.water?.[0]
  const hazards = order.hazards ?? []
  return (
    <dl className="crew-facts">
      <div>
        <dt>{t('nearestWater')}</dt>
        <dd>{water ? `${water.kindName ?? water.name ?? ''} ${water.distanceMetres == null ? '' : distance(water.distanceMetres)}` : t('noneRecorded')}</dd>
      </div>
      <div>
        <dt>{t('hazards')}</dt>
        <dd className={hazards.length ? 'warn' : ''}>{hazards.length ? hazards.join('、') : t('noneRecorded')}</dd>
      </div>
    </dl>
  )
}

function Buttons({ order, items, outbox }: { readonly order: CrewOrder; readonly items: readonly OutboxItem[]; readonly outbox: Outbox }) {
  const t = useMessages(dispatchMessages)
  const words = useMessages(uiMessages)
  const receipt = useConfirmReceipt()
  const { now, unsent, thumb, rarer } = crewStates(order, items)
  const last = order.steps.at(-1)
  const report = (state: { code: string; name: string }) => {
    const act = newAct(order.lastEvent)
    void outbox.add({ actId: act.id, assignmentId: order.id, code: state.code, name: state.name, occurredAt: act.occurredAt, basedOn: order.lastEvent })
  }
  return (
    <footer className="crew-keys">
      <div className="row crew-now">
        {t('now')} <DutyStateBadge state={now} />
        <span className="muted num">{unsent ? t('queued') : clock(last?.at ?? order.orderedAt)}</span>
        <span className="end row">
          {order.personReceiptAt === null && order.state.code === '20' && (
            <button type="button" className="link" onClick={() => receipt.mutate({ assignmentId: order.id, by: 'person' })}>
              {t('confirmOrder')}
            </button>
          )}
          {rarer.map((state) => (
            <button key={state.code} type="button" className="link" onClick={() => report(state)}>
              {nextStateWord(words, state)} {state.code}
            </button>
          ))}
        </span>
      </div>
      <div className="k">
        {thumb.map((state, place) => (
          <button key={state.code} type="button" className={place === 0 ? 'main' : ''} data-code={state.code} onClick={() => report(state)}>
            <svg aria-hidden="true">
              <use href={`#s${state.code}`} />
            </svg>
            {nextStateWord(words, state)}
            <small>{state.code}</small>
          </button>
        ))}
      </div>
      <ProblemNotice error={receipt.error} />
    </footer>
  )
}
