import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { COUNTIES } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { ProblemNotice } from '@/shared/ui/notices'
import { AlarmSymbol } from './alarm-symbol'
import { type Condition, conditionsQuery } from './condition'
import { useExtendCondition } from './extend-condition'
import { iotMessages } from './messages'

interface ConditionsListProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
}

/** Faults, shieldings and supervisory states with their due dates; a row opens to be extended. */
export function ConditionsList({ search, onSearch }: ConditionsListProps) {
  const t = useMessages(iotMessages)
  const world = useWorld()
  const [chosen, setChosen] = useState<Condition | null>(null)
  const state = search['state'] ?? 'open'
  const query = useQuery(conditionsQuery(world, { ...listParameters(search), state }))
  return (
    <RegisterPage
      title={t('conditions')}
      purpose={t('conditionsPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      onOpen={(row) => setChosen(row.closedAt ? null : row)}
      exportPath="/iot/conditions"
      exportQuery={{ world, state }}
      choices={[
        { name: 'state', label: t('state'), unset: t('condition.open'), options: [...(['overdue', 'closed'] as const).map((value) => ({ value: value as string, label: t(`condition.${value}`) })), { value: 'all', label: t('all') }] },
        { name: 'kind', label: t('kind'), options: [...(['fault', 'shielded', 'supervisory', 'silent', 'link-lost'] as const).map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) })), { value: 'out-of-order', label: t('outOfOrder') }] },
        { name: 'county', label: t('county'), options: COUNTIES },
      ]}
      columns={[
        { key: 'kind', title: t('kind'), sorter: true, render: (_, row) => <span className="row"><AlarmSymbol kind={row.kind} />{t(`kind.${row.kind}`)}</span> },
        { key: 'premises', title: t('premises'), sorter: true, render: (_, row) => row.premisesName || '—' },
        { key: 'point', title: t('point'), render: (_, row) => row.description || row.pointKey },
        { key: 'openedAt', title: t('openedAt'), sorter: true, render: (_, row) => dateTime(row.openedAt) },
        { key: 'dueAt', title: t('dueAt'), sorter: true, render: (_, row) => <Due condition={row} /> },
        { key: 'closedAt', title: t('closedAt'), sorter: true, render: (_, row) => (row.closedAt ? dateTime(row.closedAt) : '—') },
      ]}
    >
      {chosen && <Extend key={chosen.id} condition={chosen} onDone={() => setChosen(null)} />}
    </RegisterPage>
  )
}

function Due({ condition }: { readonly condition: Condition }) {
  const t = useMessages(iotMessages)
  const late = !condition.closedAt && Date.parse(condition.dueAt) < useNow()
  return (
    <>
      {dateTime(condition.dueAt)} {late && <span className="tag bad">{t('overdue')}</span>}
      {condition.dueReason && <div className="muted">{condition.dueReason}</div>}
    </>
  )
}

const DAY = 86_400_000

function Extend({ condition, onDone }: { readonly condition: Condition; readonly onDone: () => void }) {
  const t = useMessages(iotMessages)
  const [until, setUntil] = useState(() => new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10))
  const [reason, setReason] = useState('')
  const extend = useExtendCondition(onDone)
  const ready = until !== '' && reason.trim() !== ''
  return (
    <form
      className="panel row register-filters"
      aria-label={t('extend')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) extend.mutate({ condition, dueAt: `${until}T16:00:00Z`, reason: reason.trim() })
      }}
    >
      <b>
        {t(`kind.${condition.kind}`)} {condition.premisesName} {condition.description || condition.pointKey}
      </b>
      <label className="field">
        <span>{t('extendUntil')}</span>
        <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} required autoFocus />
      </label>
      <label className="field grow">
        <span>{t('because')}</span>
        <input value={reason} onChange={(event) => setReason(event.target.value)} required />
      </label>
      <button type="submit" className="btn primary" disabled={!ready || extend.isPending}>
        {t('extend')}
      </button>
      <button type="button" className="btn" onClick={onDone}>
        {t('cancel')}
      </button>
      <ProblemNotice error={extend.error} />
    </form>
  )
}
