import { useQuery } from '@tanstack/react-query'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { auditQuery } from './list-entries'
import { auditMessages } from './messages'

interface AuditPageProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
}

/** The tamper-evident trail of what is not an event of the log. */
export function AuditPage({ search, onSearch }: AuditPageProps) {
  const t = useMessages(auditMessages)
  const query = useQuery(auditQuery(listParameters(search)))
  return (
    <RegisterPage
      title={t('audit')}
      purpose={t('auditPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => String(row.number)}
      searchHint={t('search')}
      exportPath="/audit/entries"
      choices={[{ name: 'outcome', label: t('outcome'), options: [{ value: 'refused', label: t('refusedOnly') }, { value: 'done', label: t('done') }] }]}
      columns={[
        { key: 'number', title: t('number'), sorter: true, align: 'right', render: (_, row) => row.number },
        { key: 'recordedAt', title: t('when'), render: (_, row) => dateTime(row.recordedAt) },
        { key: 'actor', title: t('who'), render: (_, row) => row.actorName || row.actorId },
        { key: 'act', title: t('act'), render: (_, row) => <span title={row.act}>{row.actName}</span> },
        { key: 'object', title: t('object'), render: (_, row) => row.object || '—' },
        { key: 'outcome', title: t('outcome'), render: (_, row) => <Outcome word={row.outcome} /> },
        { key: 'address', title: t('from'), render: (_, row) => row.address || '—' },
        { key: 'details', title: t('details'), render: (_, row) => <span className="muted">{row.details.join(' · ')}</span> },
      ]}
    />
  )
}

function Outcome({ word }: { readonly word: string }) {
  const t = useMessages(auditMessages)
  const code = word.toLowerCase()
  if (code === 'done') return <span className="tag ok">{t('done')}</span>
  if (code === 'refused') return <span className="tag bad">{t('refused')}</span>
  return <span className="tag warn">{code === 'failed' ? t('failed') : word}</span>
}
