import { useState } from 'react'
import { address } from '@/shared/api/request'
import { useWorld } from '@/shared/api/world'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { clock, dateTime } from '@/shared/time/format'
import { Since } from '@/shared/time/now'
import { LevelBadge } from '@/shared/ui/level-badge'
import { ProblemNotice } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'
import { useEndIncident } from './end-incident'
import { type IncidentFile, incidentPlace, unitsOut } from './incident'
import { UnitsLine } from './incident-queue'
import { incidentMessages } from './messages'
import './incident.css'
import { useSetLevel } from './set-level'

/** The head of an incident file: level, place, elapsed time, state of its forces, and what can be done to the whole. */
export function IncidentHead({ incident }: { readonly incident: IncidentFile }) {
  const t = useMessages(incidentMessages)
  const [ending, setEnding] = useState(false)
  const open = incident.status === 'open'
  useKeys({ e: () => setEnding(true), Escape: () => (ending ? setEnding(false) : false) }, open)
  return (
    <header className="file-head" data-status={incident.status}>
      <div className="row file-marks">
        <LevelBadge fireLevel={incident.fireLevel} rescueLevel={incident.rescueLevel} />
        <span className="tag">{incident.typeName}</span>
        <span className={`tag ${open ? 'act' : ''}`}>{t(`status.${incident.status}`)}</span>
      </div>
      <h2>{incidentPlace(incident)}</h2>
      <div className="row file-time">
        <Since from={incident.openedAt} until={incident.endedAt} className="file-since" />
        <span className="muted">
          {incident.endedAt ? `${t('lasted')} · ${clock(incident.openedAt)}–${clock(incident.endedAt)}` : t('elapsed')}
        </span>
        <span className="end">
          <UnitsLine units={incident.units} />
        </span>
      </div>
      {incident.command?.conflict && <div className="notice bad">{t('commandConflict')}</div>}
      {open && !ending && (
        <div className="row file-acts">
          <LevelButton incident={incident} />
          <button type="button" className="btn" onClick={() => setEnding(true)}>
            {t('end')} <kbd>E</kbd>
          </button>
        </div>
      )}
      <p className="row muted num file-number">
        <span>
          {t('incident', { number: incident.number })} · {dateTime(incident.openedAt)}
        </span>
        <ReportLink incident={incident} />
      </p>
      {ending && open && <EndForm incident={incident} onClose={() => setEnding(false)} />}
    </header>
  )
}

/** The whole story as a Word file, in the language of the page: a link cannot say it in a header. */
function ReportLink({ incident }: { readonly incident: IncidentFile }) {
  const t = useMessages(incidentMessages)
  const world = useWorld()
  const { language } = useLanguage()
  return (
    <a className="btn sm end" href={address(`/incident/incidents/${incident.id}/timeline`, { world, format: 'docx', language })} title={t('printHint')} download>
      <Icon id="export" /> {t('print')}
    </a>
  )
}

/** Raises by one, the likely act. Lowering is a correction and not a click. */
function LevelButton({ incident }: { readonly incident: IncidentFile }) {
  const t = useMessages(incidentMessages)
  const setLevel = useSetLevel()
  const scale = incident.rescueLevel !== null ? 'rescue' : 'fire'
  const now = incident.fireLevel ?? incident.rescueLevel
  const top = scale === 'fire' ? 5 : 4
  const next = now === null ? null : now + 1
  return (
    <>
      {next !== null && next <= top && (
        <button type="button" className="btn" title={t('levelHint')} onClick={() => setLevel.mutate({ incident, scale, level: next })} disabled={setLevel.isPending}>
          {t('raiseTo', { level: next })}
        </button>
      )}
      <ProblemNotice error={setLevel.error} />
    </>
  )
}

function EndForm({ incident, onClose }: { readonly incident: IncidentFile; readonly onClose: () => void }) {
  const t = useMessages(incidentMessages)
  const [outcome, setOutcome] = useState('')
  const end = useEndIncident(onClose)
  const out = unitsOut(incident.units)
  return (
    <form
      className="file-end"
      onSubmit={(event) => {
        event.preventDefault()
        if (outcome.trim()) end.mutate({ incident, outcome: outcome.trim() })
      }}
    >
      {out > 0 && <p className="warn">{t('endWarns', { count: out })}</p>}
      <label className="field">
        <span className="sr">{t('outcome')}</span>
        <input autoFocus value={outcome} onChange={(event) => setOutcome(event.target.value)} placeholder={t('outcomeHint')} />
      </label>
      <div className="row">
        <button type="submit" className="btn danger" disabled={!outcome.trim() || end.isPending}>
          {t('ending')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('cancel')} <kbd>Esc</kbd>
        </button>
        {!outcome.trim() && <span className="muted">{t('outcomeHint')}</span>}
      </div>
      <ProblemNotice error={end.error} />
    </form>
  )
}
