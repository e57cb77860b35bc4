import { useQuery } from '@tanstack/react-query'
import { countyName, COUNTIES } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { count, dateTime } from '@/shared/time/format'
import { ProblemNotice } from '@/shared/ui/notices'
import { TradeSymbol } from '@/shared/ui/symbol'
import { doorsQuery } from './list-doors'
import { terminalsQuery } from './list-terminals'
import { iotMessages } from './messages'

interface TerminalsListProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  readonly onOpen: (id: string) => void
}

export function TerminalsList({ search, onSearch, onOpen }: TerminalsListProps) {
  const t = useMessages(iotMessages)
  const query = useQuery(terminalsQuery(listParameters(search)))
  return (
    <RegisterPage
      title={t('terminals')}
      purpose={t('terminalsPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      searchHint={t('searchTerminal')}
      exportPath="/iot/terminals"
      choices={[
        { name: 'county', label: t('county'), options: COUNTIES },
        { name: 'online', label: t('status'), options: [{ value: 'true', label: t('online') }, { value: 'false', label: t('offline') }] },
        { name: 'enrolled', label: t('enrolled'), options: [{ value: 'false', label: t('unenrolled') }] },
      ]}
      columns={[
        { key: 'address', title: t('address'), sorter: true, render: (_, row) => <a href={`/iot/terminals/${row.id}`} onClick={(event) => event.preventDefault()} className="num">{row.address}</a> },
        { key: 'premisesName', title: t('premises'), sorter: true, render: (_, row) => row.premisesName || <span className="tag bad">{t('unenrolled')}</span> },
        { key: 'county', title: t('county'), sorter: true, render: (_, row) => countyName(row.county || null) },
        { key: 'online', title: t('status'), render: (_, row) => <OnlineTag online={row.online} /> },
        { key: 'frames', title: t('accepted'), align: 'right', render: (_, row) => count(row.frames) },
        { key: 'lastFrameAt', title: t('lastFrame'), sorter: true, render: (_, row) => (row.lastFrameAt ? dateTime(row.lastFrameAt) : t('neverHeard')) },
      ]}
    >
      <Doors />
    </RegisterPage>
  )
}

export function OnlineTag({ online }: { readonly online: boolean }) {
  const t = useMessages(iotMessages)
  if (online) return <span className="tag ok">{t('online')}</span>
  return (
    <span className="tag">
      <TradeSymbol id="slost" size={12} />
      {t('offline')}
    </span>
  )
}

/** The doors devices come in by: what came, what was refused and why. */
function Doors() {
  const t = useMessages(iotMessages)
  const doors = useQuery(doorsQuery)
  if (!doors.data) return <ProblemNotice error={doors.error} />
  return (
    <section className="panel doors">
      <header>{t('doors')}</header>
      <table className="tbl num">
        <thead>
          <tr>
            <th>{t('doors')}</th>
            <th className="n">{t('connections')}</th>
            <th className="n">{t('accepted')}</th>
            <th>{t('rejected')}</th>
            <th className="n">{t('unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {doors.data.map((door) => (
            <tr key={door.name}>
              <td>
                {door.name}{' '}
                <span className="muted">
                  {Object.entries(door.ports)
                    .map(([kind, port]) => `${kind} :${port}`)
                    .join(' · ')}
                </span>
              </td>
              <td className="n">{count(door.connections)}</td>
              <td className="n">{count(door.framesAccepted)}</td>
              <td>
                {Object.entries(door.framesRejected)
                  .map(([reason, times]) => `${reason} ${times}`)
                  .join(' · ') || '0'}
              </td>
              <td className="n">{door.unknownTerminals}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
