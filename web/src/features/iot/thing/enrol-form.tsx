import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { type Enrolment, type Thing, useEnrol } from './thing'
import { thingMessages } from './thing-messages'

const FIELDS = ['premises', 'building', 'floor', 'zone', 'description', 'maker'] as const

/** Says for which premises a thing speaks, and where it hangs. */
export function EnrolForm({ thing, onDone }: { readonly thing: Thing; readonly onDone: () => void }) {
  const t = useMessages(thingMessages)
  const [entry, setEntry] = useState<Enrolment>({ premises: '', building: '', floor: '', zone: '', description: '', maker: '' })
  const enrol = useEnrol(thing.address, onDone)
  return (
    <>
      <form
        className="row register-filters thing-form"
        onSubmit={(event) => {
          event.preventDefault()
          enrol.mutate(entry)
        }}
      >
        {FIELDS.map((field) => (
          <label key={field} className="field">
            <span>{t(field === 'premises' ? 'premisesId' : field)}</span>
            <input value={entry[field]} required={field === 'premises'} onChange={(event) => setEntry({ ...entry, [field]: event.target.value.trim() })} />
          </label>
        ))}
        <button type="submit" className="btn primary" disabled={!entry.premises || enrol.isPending}>
          {t('enrol')}
        </button>
      </form>
      <ProblemNotice error={enrol.error} />
    </>
  )
}
