import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { clock } from '@/shared/time/format'
import { Listed, ProblemNotice } from '@/shared/ui/notices'
import { timelineQuery } from './get-timeline'
import type { IncidentCard, TimelineItem } from './incident'
import { useKeepNote } from './keep-note'
import { incidentMessages } from './messages'
import './incident.css'
import { timelineMessages } from './timeline-messages'
import { timelineWords } from './timeline-words'

/** An entry recorded this much after it happened was entered later (a radio report, a post that was cut off). */
const LATE_MILLIS = 30_000

interface IncidentTimelineProps {
  readonly incident: IncidentCard
  /** How many to show at first; all of them on the incident's own page. */
  readonly first?: number
}

export function IncidentTimeline({ incident, first }: IncidentTimelineProps) {
  const t = useMessages(incidentMessages)
  const timeline = useQuery(timelineQuery(useWorld(), incident.id))
  const [all, setAll] = useState(first === undefined)
  return (
    <section className="timeline" aria-label={t('timeline')}>
      <h3 className="grp">
        {t('timeline')} · {t('newestFirst')}
        {timeline.data && (
          <button type="button" className="end link" onClick={() => setAll(!all)} disabled={first === undefined}>
            {t('allCount', { count: timeline.data.total })}
          </button>
        )}
      </h3>
      <Listed query={timeline} what={t('timeline')}>
        {(items) => (
          <ol className="tl num">
            {[...items]
              .reverse()
              .slice(0, all ? undefined : first)
              .map((item) => (
                <Entry key={item.eventId} item={item} />
              ))}
          </ol>
        )}
      </Listed>
      <NoteBox incident={incident} />
    </section>
  )
}

function dotOf(item: TimelineItem): string {
  if (item.review) return 'w'
  if (/ordered|status|ended|confirmed|raised/.test(item.type)) return 'a'
  return /received|closed|opened/.test(item.type) ? 'o' : ''
}

const REPORTERS = ['crew', 'radio', 'seat', 'station', 'device'] as const

function reporterOf(item: TimelineItem): (typeof REPORTERS)[number] | null {
  return REPORTERS.find((name) => name === item.body['reporter']) ?? null
}

function Entry({ item }: { readonly item: TimelineItem }) {
  const t = useMessages(incidentMessages)
  const words = useMessages(timelineMessages)
  const { language } = useLanguage()
  const reporter = reporterOf(item)
  const late = Date.parse(item.recordedAt) - Date.parse(item.occurredAt) > LATE_MILLIS
  return (
    <li>
      <time dateTime={item.occurredAt}>{clock(item.occurredAt)}</time>
      <i className={dotOf(item)} aria-hidden="true" />
      <span>
        {timelineWords(words, item, language)}
        <span className="muted"> · {reporter ? `${t(`by.${reporter}`)} ${item.actor.name}` : item.actor.name}</span>
        {item.review && <span className="tag warn tl-mark">{t('review')}</span>}
        {late && <span className="tag tl-mark">{t('late')}</span>}
      </span>
    </li>
  )
}

function NoteBox({ incident }: { readonly incident: IncidentCard }) {
  const t = useMessages(incidentMessages)
  const [text, setText] = useState('')
  const keep = useKeepNote(() => setText(''))
  return (
    <form
      className="note-box"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) keep.mutate({ incident, text: text.trim() })
      }}
    >
      <div className="row">
        <label className="field grow">
          <span className="sr">{t('noteHint')}</span>
          <input value={text} onChange={(event) => setText(event.target.value)} placeholder={t('noteHint')} />
        </label>
        <button type="submit" className="btn" disabled={keep.isPending}>
          {t('keepNote')}
        </button>
      </div>
      <ProblemNotice error={keep.error} />
    </form>
  )
}
