import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COUNTIES } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { ProblemNotice } from '@/shared/ui/notices'
import { maintenanceQuery, type MaintenanceTask } from './maintenance'
import { type IotKey, iotMessages } from './messages'
import { useWorkOnMaintenance } from './work-on-maintenance'

interface MaintenanceListProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  /** Who watches or commands may give tasks away and close them. */
  readonly mayWork: boolean
}

/** The points that want a maintainer; a row opens to be given away or closed. */
export function MaintenanceList({ search, onSearch, mayWork }: MaintenanceListProps) {
  const t = useMessages(iotMessages)
  const [chosen, setChosen] = useState<MaintenanceTask | null>(null)
  const state = search['state'] ?? 'open'
  const query = useQuery(maintenanceQuery({ ...listParameters(search), state }))
  return (
    <RegisterPage
      title={t('maintenance')}
      purpose={t('maintenancePurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      {...(mayWork ? { onOpen: (row: MaintenanceTask) => setChosen(row.doneAt ? null : row) } : {})}
      exportPath="/iot/maintenance-tasks"
      exportQuery={{ state }}
      choices={[
        { name: 'state', label: t('state'), unset: t('task.open'), options: [...(['overdue', 'done'] as const).map((value) => ({ value: value as string, label: t(`task.${value}`) })), { value: 'all', label: t('all') }] },
        { name: 'county', label: t('county'), options: COUNTIES },
      ]}
      columns={[
        { key: 'premises', title: t('premises'), sorter: true, render: (_, row) => row.premisesName || '—' },
        { key: 'point', title: t('point'), render: (_, row) => row.description || row.pointKey },
        { key: 'falseAlarms', title: t('falseCount'), sorter: true, align: 'right', render: (_, row) => row.falseAlarms },
        { key: 'lastCause', title: t('lastCause'), render: (_, row) => t(`cause.${row.lastCause}` as IotKey) },
        { key: 'openedAt', title: t('openedAt'), sorter: true, render: (_, row) => dateTime(row.openedAt) },
        { key: 'dueAt', title: t('dueAt'), sorter: true, render: (_, row) => <Due task={row} /> },
        { key: 'assignedTo', title: t('assignedTo'), render: (_, row) => row.assignedTo || '—' },
        { key: 'done', title: t('task.done'), render: (_, row) => (row.doneAt ? [dateTime(row.doneAt), row.doneBy, row.note].filter(Boolean).join(' · ') : '—') },
      ]}
    >
      {chosen && <Work key={chosen.id} task={chosen} onDone={() => setChosen(null)} />}
    </RegisterPage>
  )
}

function Due({ task }: { readonly task: MaintenanceTask }) {
  const t = useMessages(iotMessages)
  const late = !task.doneAt && Date.parse(task.dueAt) < useNow()
  return (
    <>
      {dateTime(task.dueAt)} {late && <span className="tag bad">{t('overdue')}</span>}
    </>
  )
}

function Work({ task, onDone }: { readonly task: MaintenanceTask; readonly onDone: () => void }) {
  const t = useMessages(iotMessages)
  const [to, setTo] = useState(task.assignedTo)
  const [until, setUntil] = useState(task.dueAt.slice(0, 10))
  const [note, setNote] = useState('')
  const work = useWorkOnMaintenance(onDone)
  return (
    <section className="panel" aria-label={t('maintenance')}>
      <header>
        {task.premisesName} {task.description || task.pointKey}
      </header>
      <form
        className="row register-filters"
        onSubmit={(event) => {
          event.preventDefault()
          if (to.trim()) work.mutate({ id: task.id, what: 'assign', to: to.trim(), dueAt: `${until}T16:00:00Z` })
        }}
      >
        <label className="field grow">
          <span>{t('assignTo')}</span>
          <input value={to} onChange={(event) => setTo(event.target.value)} required autoFocus />
        </label>
        <label className="field">
          <span>{t('dueAt')}</span>
          <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} required />
        </label>
        <button type="submit" className="btn" disabled={!to.trim() || work.isPending}>
          {t('assign')}
        </button>
      </form>
      <form
        className="row register-filters"
        onSubmit={(event) => {
          event.preventDefault()
          if (note.trim()) work.mutate({ id: task.id, what: 'done', note: note.trim() })
        }}
      >
        <label className="field grow">
          <span>{t('whatWasDone')}</span>
          <input value={note} onChange={(event) => setNote(event.target.value)} required />
        </label>
        <button type="submit" className="btn primary" disabled={!note.trim() || work.isPending}>
          {t('complete')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('cancel')}
        </button>
      </form>
      <ProblemNotice error={work.error} />
    </section>
  )
}
