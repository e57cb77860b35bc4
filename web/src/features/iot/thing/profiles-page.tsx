import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { ProblemNotice, Waiting } from '@/shared/ui/notices'
import { parseSpec, type Profile, profilesQuery, useSaveProfile, useTry, versionsQuery } from './thing'
import { thingMessages } from './thing-messages'
import { TriedView } from './tried-view'
import './thing.css'

interface ProfilesPageProps {
  readonly name: string | undefined
  readonly onName: (name: string) => void
  readonly mayChange: boolean
  readonly things: (words: ReactNode) => ReactNode
}

/** The profiles: what they say, and what they make of a payload that is pasted. */
export function ProfilesPage({ name, onName, mayChange, things }: ProfilesPageProps) {
  const t = useMessages(thingMessages)
  const query = useQuery(profilesQuery)
  const profile = query.data?.items.find((one) => one.name === name) ?? query.data?.items[0]
  return (
    <div className="detail">
      <header className="register-title">
        <div className="grow">
          <h1>{t('profiles')}</h1>
          <p className="purpose">{t('profilesPurpose')}</p>
        </div>
        {things(t('toThings'))}
      </header>
      {!query.data ? (
        <Waiting query={query} what={t('profiles')} />
      ) : (
        profile && (
          <>
            <div className="row register-filters">
              <Select aria-label={t('choose')} className="register-choice" popupMatchSelectWidth={false} value={profile.name} onChange={onName} options={query.data.items.map((one) => ({ value: one.name, label: `${one.spec.title} (${one.name})` }))} />
              <span className="muted">
                {t('version', { n: profile.version })} · {t('madeBy', { at: dateTime(profile.madeAt), by: profile.madeBy })} · {t('usedBy', { n: profile.things })}
              </span>
            </div>
            <Bench key={`${profile.name}/${profile.version}`} profile={profile} mayChange={mayChange} />
          </>
        )
      )}
    </div>
  )
}

/** Profile and payload side by side, below them what comes of it. */
function Bench({ profile, mayChange }: { readonly profile: Profile; readonly mayChange: boolean }) {
  const t = useMessages(thingMessages)
  const [text, setText] = useState(() => JSON.stringify(profile.spec, null, 2))
  const [sample, setSample] = useState(0)
  const [payload, setPayload] = useState(profile.samples[0]?.payload ?? '')
  const [topic, setTopic] = useState(profile.samples[0]?.topic ?? '')
  const tried = useTry()
  const { spec, error } = parseSpec(text)
  const choose = (number: number) => {
    setSample(number)
    setPayload(profile.samples[number]?.payload ?? '')
    setTopic(profile.samples[number]?.topic ?? '')
  }
  return (
    <>
      <div className="thing-bench">
        <section className="panel">
          <header>
            <label htmlFor="thing-spec">{t('spec')}</label>
          </header>
          <textarea id="thing-spec" className="num" spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} rows={22} />
          {error && <p className="bad-text" role="alert">{t('badJson', { error })}</p>}
          <p className="muted">{profile.note}</p>
          {mayChange && <Saving profile={profile} spec={error ? null : spec} />}
          <Versions name={profile.name} onChoose={(old) => setText(JSON.stringify(old.spec, null, 2))} />
        </section>
        <section className="panel">
          <header className="row">
            <label htmlFor="thing-payload" className="grow">{t('payload')}</label>
            {profile.samples.length > 0 && <Select aria-label={t('sample')} size="small" popupMatchSelectWidth={false} value={sample} onChange={choose} options={profile.samples.map((one, value) => ({ value, label: one.name }))} />}
          </header>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (!error) tried.mutate({ spec, payload, topic })
            }}
          >
            <textarea id="thing-payload" className="num" spellCheck={false} value={payload} onChange={(event) => setPayload(event.target.value)} rows={8} />
            <label className="field">
              <span>{t('topic')}</span>
              <input value={topic} onChange={(event) => setTopic(event.target.value)} />
            </label>
            <button type="submit" className="btn primary" disabled={Boolean(error) || !payload.trim() || tried.isPending}>
              {t('attempt')}
            </button>
          </form>
          <ProblemNotice error={tried.error} />
          {tried.data ? <TriedView tried={tried.data} /> : <p className="muted">{t('notYet')}</p>}
        </section>
      </div>
    </>
  )
}

function Saving({ profile, spec }: { readonly profile: Profile; readonly spec: unknown }) {
  const t = useMessages(thingMessages)
  const [note, setNote] = useState('')
  const save = useSaveProfile(() => setNote(''))
  return (
    <form
      className="row register-filters"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ name: profile.name, spec, samples: profile.samples, note: note.trim() })
      }}
    >
      <label className="field grow">
        <span>{t('note')}</span>
        <input value={note} onChange={(event) => setNote(event.target.value)} required />
      </label>
      <button type="submit" className="btn" disabled={spec === null || !note.trim() || save.isPending}>
        {t('saveVersion')}
      </button>
      <ProblemNotice error={save.error} />
    </form>
  )
}

function Versions({ name, onChoose }: { readonly name: string; readonly onChoose: (version: Profile) => void }) {
  const t = useMessages(thingMessages)
  const versions = useQuery(versionsQuery(name))
  return (
    <details>
      <summary>{t('versions')}</summary>
      <ul className="thing-versions">
        {(versions.data?.items ?? []).map((one) => (
          <li key={one.version}>
            <button type="button" className="btn sm" onClick={() => onChoose(one)}>
              {t('version', { n: one.version })}
            </button>{' '}
            <span className="muted">
              {t('madeBy', { at: dateTime(one.madeAt), by: one.madeBy })} {one.note}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
