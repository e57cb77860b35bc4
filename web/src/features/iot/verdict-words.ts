import type { Translate } from '@/shared/i18n/messages'
import type { Alarm } from './alarm'
import { type IotKey, iotMessages } from './messages'

/** The verdict with its ground: the rule and what fulfilled it, the cause of a false alarm, or the words of the person. */
export function verdictWords(t: Translate<IotKey>, alarm: Pick<Alarm, 'verdict' | 'cause'>): string {
  const { verdict, cause } = alarm
  if (!verdict) return ''
  const causeKey = `cause.${cause}`
  const ground = cause ? [causeKey in iotMessages.zh ? t(causeKey as IotKey) : cause] : [verdict.rule ? t(`rule.${verdict.rule}`) : null, verdict.reason]
  return [t(`state.${verdict.state}`), ...ground, verdict.by].filter(Boolean).join(' · ')
}
