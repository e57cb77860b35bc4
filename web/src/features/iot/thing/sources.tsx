import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { Listing } from '@/shared/api/request'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { ProblemNotice } from '@/shared/ui/notices'
import { Payloads } from './payloads'
import { type Profile, type Source, unreadQuery, useCloseSource, useOpenSource } from './thing'
import { thingMessages } from './thing-messages'

interface SourcesProps {
  readonly sources: UseQueryResult<Listing<Source>>
  readonly profiles: readonly Profile[]
  readonly mayOpen: boolean
}

/** Who may push payloads. */
export function Sources({ sources, profiles, mayOpen }: SourcesProps) {
  const t = useMessages(thingMessages)
  const [looked, setLooked] = useState<string | null>(null)
  const close = useCloseSource()
  return (
    <section className="panel" aria-label={t('sources')}>
      <header>
        {t('sources')} <span className="muted thing-hint">{t('sourcesHint')}</span>
      </header>
      <ProblemNotice error={sources.error ?? close.error} />
      {(sources.data?.items ?? []).map((source) => (
        <div key={source.id} className="row thing-source">
          <b>{source.name}</b> <span className="num">{source.id}</span>
          <span className="muted grow">
            {source.profiles.join(', ')} · {t('opened', { at: dateTime(source.openedAt), by: source.openedBy })} · {t('thingsCount', { n: source.things })}
          </span>
          {source.closedAt && <span className="tag">{t('closed')}</span>}
          <button type="button" className="btn sm" aria-expanded={looked === source.id} onClick={() => setLooked(looked === source.id ? null : source.id)}>
            {t('unread')}
          </button>
          {mayOpen && !source.closedAt && (
            <button type="button" className="btn sm" disabled={close.isPending} onClick={() => close.mutate(source.id)}>
              {t('stop')}
            </button>
          )}
        </div>
      ))}
      {looked && <Unread key={looked} source={looked} />}
      {mayOpen && <Opening profiles={profiles} />}
    </section>
  )
}

function Unread({ source }: { readonly source: string }) {
  const unread = useQuery(unreadQuery(source))
  return (
    <>
      <ProblemNotice error={unread.error} />
      {unread.data && <Payloads payloads={unread.data.items} />}
    </>
  )
}

function Opening({ profiles }: { readonly profiles: readonly Profile[] }) {
  const t = useMessages(thingMessages)
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<{ readonly id: string; readonly secret: string } | null>(null)
  const open = useOpenSource(setOpened)
  return (
    <>
      <form
        className="row register-filters thing-form"
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate({ id, name, profiles: chosen })
        }}
      >
        <label className="field">
          <span>{t('sourceId')}</span>
          <input value={id} required pattern="[a-z0-9][a-z0-9\-]{0,39}" onChange={(event) => setId(event.target.value.trim())} />
        </label>
        <label className="field">
          <span>{t('sourceName')}</span>
          <input value={name} required onChange={(event) => setName(event.target.value)} />
        </label>
        <Select mode="multiple" className="thing-profiles-choice" aria-label={t('profile')} placeholder={t('profile')} value={[...chosen]} onChange={(value: string[]) => setChosen(value)} options={profiles.map((one) => ({ value: one.name, label: one.spec.title }))} />
        <button type="submit" className="btn primary" disabled={!id || !name.trim() || chosen.length === 0 || open.isPending}>
          {t('open')}
        </button>
      </form>
      <ProblemNotice error={open.error} />
      {opened && (
        <p className="thing-secret" role="status">
          {t('secret', { id: opened.id })} <code>{opened.secret}</code>
        </p>
      )}
    </>
  )
}
