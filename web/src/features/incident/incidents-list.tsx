import { useQuery } from '@tanstack/react-query'
import { useWorld } from '@/shared/api/world'
import { countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { Since } from '@/shared/time/now'
import { LevelBadge } from '@/shared/ui/level-badge'
import { incidentPlace } from './incident'
import { UnitsLine } from './incident-queue'
import { type IncidentQuery, incidentsQuery } from './list-incidents'
import { incidentMessages } from './messages'

interface IncidentsListProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  readonly onOpen: (id: string) => void
}

export function IncidentsList({ search, onSearch, onOpen }: IncidentsListProps) {
  const t = useMessages(incidentMessages)
  const world = useWorld()
  const state = search['state'] ?? 'all'
  const query = useQuery(incidentsQuery(world, { ...listParameters(search), state } as unknown as IncidentQuery))
  return (
    <RegisterPage
      title={t('incidents')}
      purpose={t('incidentsPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      exportPath="/incident/incidents"
      exportQuery={{ world, state }}
      choices={[
        { name: 'state', label: t('status'), options: [{ value: 'open', label: t('open') }, { value: 'ended', label: t('endedList') }] },
      ]}
      columns={[
        { key: 'number', title: t('number'), render: (_, row) => <a href={`/incident/incidents/${row.id}`} onClick={(event) => event.preventDefault()} className="nowrap">{row.number}</a> },
        { key: 'level', title: t('level'), render: (_, row) => <LevelBadge fireLevel={row.fireLevel} rescueLevel={row.rescueLevel} /> },
        { key: 'typeName', title: t('type'), render: (_, row) => row.typeName },
        { key: 'address', title: t('place'), render: (_, row) => `${countyName(row.county)} ${incidentPlace(row)}` },
        { key: 'status', title: t('status'), render: (_, row) => <span className={`tag ${row.status === 'open' ? 'act' : ''}`}>{t(`status.${row.status}`)}</span> },
        { key: 'openedAt', title: t('openedAt'), render: (_, row) => dateTime(row.openedAt) },
        { key: 'lasted', title: t('lasted'), align: 'right', render: (_, row) => <Since from={row.openedAt} until={row.endedAt} /> },
        { key: 'units', title: t('units'), render: (_, row) => <UnitsLine units={row.units} /> },
      ]}
    />
  )
}
