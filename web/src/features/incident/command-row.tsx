import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { useHandOverIncident } from './hand-over-incident'
import type { IncidentFile } from './incident'
import { incidentMessages } from './messages'
import { useTakeIncident } from './take-incident'

interface CommandRowProps {
  readonly incident: IncidentFile
  readonly seat: string | null
  /** A commander may take command unasked. */
  readonly mayStepIn: boolean
}

/** Who commands this incident; the holder hands it over, the one it is offered to takes it. */
export function CommandRow({ incident, seat, mayStepIn }: CommandRowProps) {
  const t = useMessages(incidentMessages)
  const take = useTakeIncident()
  const holder = incident.command?.holder ?? incident.holder ?? null
  const mine = holder !== null && holder === seat
  const offer = incident.command?.offers?.at(-1)
  const mayTake = holder === null || mayStepIn || (offer !== undefined && offer.to === seat)
  return (
    <div className="command-row">
      <span>{holder === null ? t('commandNobody') : mine ? t('commandMine') : t('commandHeld', { seat: holder })}</span>
      {offer && <span className="muted">{t('offered', { seat: offer.to })}</span>}
      {mine && <HandOver incident={incident} />}
      {!mine && mayTake && (
        <button type="button" className="btn sm end" disabled={take.isPending} onClick={() => take.mutate({ incident })}>
          {t('takeCommand')}
        </button>
      )}
      <ProblemNotice error={take.error} />
    </div>
  )
}

function HandOver({ incident }: { readonly incident: IncidentFile }) {
  const t = useMessages(incidentMessages)
  const [open, setOpen] = useState(false)
  const [seat, setSeat] = useState('')
  const handOver = useHandOverIncident(() => {
    setOpen(false)
    setSeat('')
  })
  if (!open) {
    return (
      <button type="button" className="btn sm end" onClick={() => setOpen(true)}>
        {t('handOver')}
      </button>
    )
  }
  return (
    <form
      className="row command-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (seat.trim()) handOver.mutate({ incident, seat: seat.trim() })
      }}
    >
      <label className="field grow">
        <span className="sr">{t('seatHint')}</span>
        <input autoFocus value={seat} onChange={(event) => setSeat(event.target.value)} placeholder={t('seatHint')} />
      </label>
      <button type="submit" className="btn sm">
        {t('handOver')}
      </button>
      <ProblemNotice error={handOver.error} />
    </form>
  )
}
