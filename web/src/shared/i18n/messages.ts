import { useCallback } from 'react'
import { type Language, useLanguage } from './language'

/** The words of one capability in both languages; the type makes a missing key an error, a test compares the named values. */
export interface Messages<K extends string> {
  readonly zh: Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string>>
}

export type Values = Readonly<Record<string, string | number | null | undefined>>

export function defineMessages<K extends string>(zh: Record<K, string>, en: Record<K, string>): Messages<K> {
  return { zh, en }
}

/** Puts named values into a text: `{unit}`. A value that was not given stays visible as its name. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : value === null ? '—' : String(value)
  })
}

export function translate<K extends string>(messages: Messages<K>, language: Language, key: K, values?: Values): string {
  return fill(messages[language][key], values)
}

export type Translate<K extends string> = (key: K, values?: Values) => string

export function useMessages<K extends string>(messages: Messages<K>): Translate<K> {
  const { language } = useLanguage()
  return useCallback((key, values) => translate(messages, language, key, values), [messages, language])
}
