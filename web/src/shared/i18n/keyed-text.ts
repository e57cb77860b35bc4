import { distance, duration } from '../time/format'
import type { Language } from './language'
import type { Messages, Translate } from './messages'

/** A sentence of the server as a key and its values; the words are the screen's. */
export interface KeyedText {
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}

const ISO_DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/

/** One value as a person reads it: durations in words, things by their name, sets joined. */
export function valueWords(name: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((each) => valueWords(name, each, language)).join('、')
  if (typeof value === 'object') {
    const { name: own, code } = value as { name?: unknown; code?: unknown }
    return String(own ?? code ?? JSON.stringify(value))
  }
  if (typeof value === 'number') {
    if (/seconds$/i.test(name)) return duration(value, language)
    if (/metres$/i.test(name)) return distance(value)
    return String(value)
  }
  const text = String(value)
  const iso = ISO_DURATION.exec(text)
  if (iso && text !== 'PT') return duration(Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0), language)
  return text
}

/** The sentence in words. A key this page does not know is shown with its values: strange, but never silent. */
export function keyedWords<K extends string>(t: Translate<K>, messages: Messages<K>, text: KeyedText, language: Language): string {
  const values = Object.fromEntries(Object.entries(text.values ?? {}).map(([name, value]) => [name, valueWords(name, value, language)]))
  if (text.key in messages.zh) return t(text.key as K, values)
  return [text.key, ...Object.values(values)].join(' ')
}
