import { keyedWords } from '@/shared/i18n/keyed-text'
import type { Language } from '@/shared/i18n/language'
import type { Translate } from '@/shared/i18n/messages'
import { coordinates } from '@/shared/time/format'
import { uiMessages } from '@/shared/ui/ui-messages'
import type { TimelineItem } from './incident'
import { timelineMessages } from './timeline-messages'

type TimelineKey = keyof typeof timelineMessages.zh
type Body = Readonly<Record<string, unknown>>

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The word of a code in the timeline's own table, else the code. */
function word(t: Translate<TimelineKey>, table: string, code: unknown): string {
  const key = `${table}.${text(code)}`
  return key in timelineMessages.zh ? t(key as TimelineKey) : text(code)
}

/** The register's description of a component names building and floor already. */
function place(point: Body): string {
  const { premisesName, building, floor, zone, description } = point
  return (description ? [premisesName] : [premisesName, building, floor, zone]).filter(Boolean).map(text).join(' ')
}

function levelWord(body: Body, language: Language): string {
  const key = `${text(body['scale']).toLowerCase()}${text(body['level'])}`
  return key in uiMessages.zh ? uiMessages[language][key as keyof typeof uiMessages.zh] : key
}

/** A unit that reports ready within an incident is back in its station. */
function stateWord(body: Body, language: Language): string {
  const code = text(body['state'])
  const key = code === '10' ? 'back10' : `s${code}`
  return key in uiMessages.zh ? uiMessages[language][key as keyof typeof uiMessages.zh] : text(body['stateName'])
}

/** The fields of a body as the sentence needs them: codes in words, the rest as it is. A name is never said twice. */
function valuesOf(t: Translate<TimelineKey>, body: Body, language: Language): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) if (typeof value !== 'object') values[name] = text(value)
  const station = text(body['stationName'])
  if (station && /[-－ ]/.test(text(body['unitName']))) values['stationName'] = ''
  const point = body['point'] as Body | undefined
  if (point) Object.assign(values, { place: place(point), description: text(point['description']) })
  if ('kind' in body) values['kind'] = word(t, 'kind', body['kind'])
  if ('rule' in body) values['rule'] = word(t, 'rule', body['rule'])
  if ('level' in body && 'reason' in body) values['reason'] = word(t, 'reason', body['reason'])
  if ('step' in body) Object.assign(values, { step: word(t, 'step', body['step']), result: word(t, 'result', body['result']) })
  if ('stateName' in body) values['stateName'] = stateWord(body, language)
  if ('receipt' in body) values['receipt'] = word(t, 'receipt', body['receipt'])
  if ('scale' in body) values['level'] = levelWord(body, language)
  const position = body['position'] as { longitude: number; latitude: number } | null | undefined
  if (position) values['position'] = coordinates(position)
  return values
}

/** One event of an incident as a sentence. An event this page does not know is shown by its type, never left out. */
export function timelineWords(t: Translate<TimelineKey>, item: Pick<TimelineItem, 'type' | 'body'>, language: Language): string {
  const values = valuesOf(t, item.body, language)
  if (!(item.type in timelineMessages.zh)) return item.type
  return keyedWords(t, timelineMessages, { key: item.type, values }, language).replace(/\s+/g, ' ').trim()
}
