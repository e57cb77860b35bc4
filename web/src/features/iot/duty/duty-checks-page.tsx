import { useQuery } from '@tanstack/react-query'
import { COUNTIES, countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { BeginRound } from './begin-round'
import { DUTY_STATES, type DutyCheck, type DutyState } from './duty'
import { dutyMessages } from './duty-messages'
import { DutyPlans } from './duty-plans'
import { DutyRounds } from './duty-rounds'
import { DutyTrend, FailingPremisesPanel } from './duty-trend'
import { checksQuery } from './list-duty'

interface DutyChecksPageProps {
  readonly search: RegisterSearch
  readonly mayPlan: boolean
  readonly onSearch: (search: RegisterSearch) => void
  readonly onOpen: (terminal: string) => void
}

/** Is somebody at the post? Rounds, plans, the trend, who fails, and every check. */
export function DutyChecksPage({ search, mayPlan, onSearch, onOpen }: DutyChecksPageProps) {
  const t = useMessages(dutyMessages)
  const query = useQuery(checksQuery(listParameters(search)))
  return (
    <div className="detail">
      <RegisterPage
        title={t('dutyChecks')}
        purpose={t('purpose')}
        search={search}
        onSearch={onSearch}
        query={query}
        rowKey={(row) => row.id}
        onOpen={(row) => onOpen(row.terminalId)}
        searchHint={t('search')}
        exportPath="/iot/duty-checks"
        choices={[
          { name: 'county', label: t('county'), options: COUNTIES },
          { name: 'state', label: t('state'), options: DUTY_STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
        ]}
        actions={<BeginRound />}
        columns={[
          { key: 'begunAt', title: t('begunAt'), sorter: true, render: (_, row) => <span className="num">{dateTime(row.begunAt)}</span> },
          { key: 'premisesName', title: t('premises'), sorter: true, render: (_, row) => row.premisesName },
          { key: 'county', title: t('county'), sorter: true, render: (_, row) => countyName(row.county) },
          { key: 'how', title: t('how'), render: (_, row) => t(`kind.${row.roundKind}`) },
          { key: 'state', title: t('state'), render: (_, row) => <DutyTag state={row.state} /> },
          { key: 'dueAt', title: t('dueAt'), render: (_, row) => (row.dueAt ? <span className="num">{dateTime(row.dueAt)}</span> : '—') },
          { key: 'answeredAt', title: t('answeredAt'), sorter: true, render: (_, row) => <Answered check={row} /> },
        ]}
      >
        <div className="detail duty-panels">
          <div className="detail-pair">
            <DutyRounds shown={search['round']} onShow={(round) => onSearch(round ? { round } : {})} />
            <DutyTrend />
          </div>
          <div className="detail-pair">
            <FailingPremisesPanel onShow={(q) => onSearch({ q })} />
            <DutyPlans mayPlan={mayPlan} />
          </div>
        </div>
      </RegisterPage>
    </div>
  )
}

const TAGS: Readonly<Record<DutyState, string>> = { waiting: '', asked: 'act', answered: 'ok', missed: 'bad', unreachable: 'warn' }

function DutyTag({ state }: { readonly state: DutyState }) {
  const t = useMessages(dutyMessages)
  return <span className={`tag ${TAGS[state]}`}>{t(`state.${state}`)}</span>
}

function Answered({ check }: { readonly check: DutyCheck }) {
  const t = useMessages(dutyMessages)
  if (!check.answeredAt) return <>—</>
  return (
    <span className="num">
      {dateTime(check.answeredAt)}
      {check.state === 'missed' && <span className="warn">{t('late')}</span>}
    </span>
  )
}
