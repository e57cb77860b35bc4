import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { count, dateTime } from '@/shared/time/format'
import { ProblemNotice } from '@/shared/ui/notices'
import { OnlineTag } from '../terminals-list'
import { EnrolForm } from './enrol-form'
import { Payloads } from './payloads'
import { Sources } from './sources'
import { payloadsQuery, profilesQuery, sourcesQuery, type Thing, thingsQuery } from './thing'
import { thingMessages } from './thing-messages'
import './thing.css'

interface ThingsPageProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  /** Who watches or commands may enrol. */
  readonly mayEnrol: boolean
  /** The system administrator opens and closes sources. */
  readonly mayOpen: boolean
  /** Who keeps profiles sees the way to them. */
  readonly profiles: (words: ReactNode) => ReactNode
}

/** Devices whose makers push payloads: what they are, what they sent, and who may send. */
export function ThingsPage({ search, onSearch, mayEnrol, mayOpen, profiles }: ThingsPageProps) {
  const t = useMessages(thingMessages)
  const [chosen, setChosen] = useState<Thing | null>(null)
  const query = useQuery(thingsQuery(listParameters(search)))
  const sources = useQuery(sourcesQuery)
  const known = useQuery(profilesQuery)
  return (
    <RegisterPage
      title={t('things')}
      purpose={t('thingsPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => String(row.address)}
      onOpen={setChosen}
      searchHint={t('searchThing')}
      exportPath="/iot/things"
      actions={profiles(t('toProfiles'))}
      choices={[
        { name: 'source', label: t('source'), options: (sources.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })) },
        { name: 'profile', label: t('profile'), options: (known.data?.items ?? []).map((one) => ({ value: one.name, label: one.spec.title })) },
        { name: 'enrolled', label: t('enrolment'), options: [{ value: 'false', label: t('notEnrolled') }, { value: 'true', label: t('enrolled') }] },
      ]}
      columns={[
        { key: 'device', title: t('device'), sorter: true, render: (_, row) => <span className="num">{row.device}</span> },
        { key: 'profile', title: t('profile'), render: (_, row) => known.data?.items.find((one) => one.name === row.profile)?.spec.title ?? row.profile },
        { key: 'source', title: t('source'), render: (_, row) => row.source },
        { key: 'premisesName', title: t('premises'), sorter: true, render: (_, row) => row.premisesName || <span className="tag bad">{t('notEnrolled')}</span> },
        { key: 'online', title: t('status'), render: (_, row) => <OnlineTag online={row.online} /> },
        { key: 'messages', title: t('messages'), align: 'right', render: (_, row) => count(row.messages) },
        { key: 'lastSeenAt', title: t('lastSeen'), sorter: true, render: (_, row) => dateTime(row.lastSeenAt) },
      ]}
    >
      <div className="thing-above">
        {chosen && <Chosen key={chosen.address} thing={chosen} mayEnrol={mayEnrol} onClose={() => setChosen(null)} />}
        <Sources sources={sources} profiles={known.data?.items ?? []} mayOpen={mayOpen} />
      </div>
    </RegisterPage>
  )
}

function Chosen({ thing, mayEnrol, onClose }: { readonly thing: Thing; readonly mayEnrol: boolean; readonly onClose: () => void }) {
  const t = useMessages(thingMessages)
  const payloads = useQuery(payloadsQuery(thing.address))
  return (
    <section className="panel" aria-label={thing.device}>
      <header className="row">
        <span className="grow">{t('payloadsOf', { device: thing.device })}</span>
        <button type="button" className="btn sm" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      {mayEnrol && <EnrolForm thing={thing} onDone={onClose} />}
      <ProblemNotice error={payloads.error} />
      <Payloads payloads={payloads.data?.items ?? []} />
    </section>
  )
}
