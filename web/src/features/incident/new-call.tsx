import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { coordinates } from '@/shared/time/format'
import { ProblemNotice } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import type { Position } from './incident'
import { incidentTypesQuery } from './list-types'
import { incidentMessages } from './messages'
import { useTakeCall } from './take-call'
import './new-call.css'

/** A place somebody chose from the search. */
export interface CallPlace {
  readonly name: string
  readonly position: Position | null
  readonly premisesId: string | null
}

interface NewCallProps {
  /** The search for places is another capability's; it is handed in. */
  readonly search: (choose: (place: CallPlace) => void) => ReactNode
  readonly onOpened: (incidentId: string) => void
  readonly onClose: () => void
}

/** A 119 call: where, what, how; one screen, read downwards, sent with Ctrl+Enter. */
export function NewCall({ search, onOpened, onClose }: NewCallProps) {
  const t = useMessages(incidentMessages)
  const [place, setPlace] = useState<CallPlace | null>(null)
  const [address, setAddress] = useState('')
  const [typeCode, setTypeCode] = useState('')
  const [description, setDescription] = useState('')
  const [callerNumber, setCallerNumber] = useState('')
  const take = useTakeCall(onOpened)
  const complete = address.trim() !== '' && typeCode !== ''
  const open = () => {
    if (!complete || take.isPending) return
    take.mutate({ source: 'phone', address: address.trim(), position: place?.position ?? null, premisesId: place?.premisesId ?? null, typeCode, description: description.trim(), ...(callerNumber.trim() ? { callerNumber: callerNumber.trim() } : {}) })
  }
  const choose = (chosen: CallPlace) => {
    setPlace(chosen)
    setAddress(chosen.name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) open()
    else return
    event.preventDefault()
  }
  return (
    <form
      className="new-call"
      aria-label={t('newCall')}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        open()
      }}
    >
      <header className="row">
        <Icon id="phone" />
        <h2>{t('newCall')}</h2>
        <button type="button" className="btn quiet end" onClick={onClose}>
          <kbd>Esc</kbd>
        </button>
      </header>
      <h3>1 {t('callAddress')}</h3>
      {search(choose)}
      <label className="field">
        <span className="muted">{t('address')}</span>
        <input value={address} onChange={(event) => setAddress(event.target.value)} />
      </label>
      <p className={place?.position ? 'ok num' : 'muted'}>{place?.position ? t('callPicked', { where: coordinates(place.position) }) : t('callNoPosition')}</p>
      <h3>2 {t('callType')}</h3>
      <Types chosen={typeCode} onChoose={setTypeCode} />
      <h3>3 {t('callWhat')}</h3>
      <label className="field">
        <span className="muted">{t('callWhat')}</span>
        <input value={description} onChange={(event) => setDescription(event.target.value)} />
      </label>
      <label className="field">
        <span className="muted">{t('callNumber')}</span>
        <input inputMode="tel" value={callerNumber} onChange={(event) => setCallerNumber(event.target.value)} />
      </label>
      <ProblemNotice error={take.error} onRetry={open} />
      <button type="submit" className="btn primary big" disabled={!complete || take.isPending}>
        {t('callOpen')} <kbd>Ctrl Enter</kbd>
      </button>
      {!complete && <p className="muted">{t('callMissing')}</p>}
    </form>
  )
}

function Types({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (code: string) => void }) {
  const t = useMessages(incidentMessages)
  const { language } = useLanguage()
  const types = useQuery(incidentTypesQuery)
  return (
    <div className="new-call-types" role="radiogroup" aria-label={t('callType')}>
      <ProblemNotice error={types.error} />
      {types.data?.map((type) => (
        <label key={type.code} className={`btn sm ${type.code === chosen ? 'chosen' : ''}`}>
          <input type="radio" name="type" className="sr" checked={type.code === chosen} onChange={() => onChoose(type.code)} />
          {language === 'en' ? (type.english ?? type.code) : type.chinese}
        </label>
      ))}
    </div>
  )
}
