import { useQuery } from '@tanstack/react-query'
import { useWorld } from '@/shared/api/world'
import { COUNTIES } from '@/shared/codes/counties'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime, duration } from '@/shared/time/format'
import { secondsSince, useNow } from '@/shared/time/now'
import { type Alarm, type AlarmKind, type AlarmState, alarmDevice, alarmPlace, isOpen } from './alarm'
import { AlarmSymbol } from './alarm-symbol'
import { type AlarmQuery, alarmsQuery } from './list-alarms'
import { iotMessages } from './messages'
import { verdictWords } from './verdict-words'

const KINDS: readonly AlarmKind[] = ['fire', 'fault', 'shielded', 'supervisory', 'silent', 'link-lost']
const JUDGED: readonly AlarmState[] = ['confirmed', 'false', 'test', 'closed']

interface AlarmDeskProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  readonly onOpen: (id: string) => void
}

/** The alarm desk as a list: every alarm with its taker, verdict and wait; open ones unless asked otherwise. */
export function AlarmDesk({ search, onSearch, onOpen }: AlarmDeskProps) {
  const t = useMessages(iotMessages)
  const world = useWorld()
  const parameters = { ...listParameters(search), state: search['state'] ?? 'open' } as unknown as AlarmQuery
  const query = useQuery(alarmsQuery(world, parameters))
  return (
    <RegisterPage
      title={t('alarms')}
      purpose={t('alarmsPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      exportPath="/iot/alarms"
      exportQuery={{ world, state: search['state'] ?? 'open' }}
      choices={[
        { name: 'state', label: t('state'), unset: t('allOpen'), options: [...JUDGED.map((state) => ({ value: state as string, label: t(`state.${state}`) })), { value: 'all', label: t('all') }] },
        { name: 'kind', label: t('kind'), options: KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
        { name: 'county', label: t('county'), options: COUNTIES },
      ]}
      columns={[
        { key: 'kind', title: t('kind'), render: (_, row) => <span className="row"><AlarmSymbol kind={row.kind} />{t(`kind.${row.kind}`)}{row.commissioning && <span className="tag warn">{t('commissioning')}</span>}</span> },
        { key: 'place', title: t('place'), render: (_, row) => alarmPlace(t, row) },
        { key: 'device', title: t('device'), render: (_, row) => alarmDevice(row) },
        { key: 'state', title: t('state'), render: (_, row) => <span className={`tag ${isOpen(row) ? 'act' : ''}`}>{t(`state.${row.state}`)}</span> },
        { key: 'verdict', title: t('verdict'), render: (_, row) => (row.verdict ? verdictWords(t, row) : row.corroborations.map((one) => t(`rule.${one.rule}`)).join(' · ') || '—') },
        { key: 'raisedAt', title: t('raisedAt'), render: (_, row) => dateTime(row.raisedAt) },
        { key: 'waited', title: t('waited'), align: 'right', render: (_, row) => <Waited alarm={row} /> },
        { key: 'holder', title: t('holder'), render: (_, row) => (row.takenBy ? t('heldBy', { name: row.takenBy.name, seat: row.takenBy.seat ?? null }) : '—') },
      ]}
    />
  )
}

function Waited({ alarm }: { readonly alarm: Alarm }) {
  const { language } = useLanguage()
  const now = useNow()
  return <>{isOpen(alarm) ? duration(secondsSince(alarm.raisedAt, now), language) : '—'}</>
}

/** Alarms of one premises, for its page. */
export function PremisesAlarms({ premises, onOpen }: { readonly premises: string; readonly onOpen: (id: string) => void }) {
  const t = useMessages(iotMessages)
  const query = useQuery(alarmsQuery(useWorld(), { state: 'all', size: 200 }))
  const here = query.data?.items.filter((alarm) => alarm.premisesId === premises) ?? []
  return (
    <section className="panel">
      <header>{t('history')}</header>
      {here.length === 0 && query.data && <p className="none-as-of muted">—</p>}
      {here.map((alarm) => (
        <button key={alarm.id} type="button" className="alarm" onClick={() => onOpen(alarm.id)}>
          <AlarmSymbol kind={alarm.kind} />
          <span>
            {t(`kind.${alarm.kind}`)} {alarmDevice(alarm)}
            <small>{t(`state.${alarm.state}`)}</small>
          </span>
          <span className="num muted">{dateTime(alarm.raisedAt)}</span>
        </button>
      ))}
    </section>
  )
}
