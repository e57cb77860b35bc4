import type { Language } from '@/shared/i18n/language'
import type { Translate } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { type FrameKey, frameMessages } from './frame-messages'
import type { DecodedBody, DecodedFrame, InformationObject } from './terminal'

/** A frame in words: what it is, and a line for each of its information objects. */
export interface FrameMeaning {
  readonly title: string
  readonly objects: readonly string[]
}

/** What a frame says, or why and where it could not be read. */
export function frameMeaning(frame: DecodedFrame, t: Translate<FrameKey>, language: Language): FrameMeaning {
  if (!frame.ok) return { title: t('refused', { reason: known('reason', frame.reason, t) ?? frame.reason, byte: frame.atByte }), objects: [] }
  const objects = (frame.objects ?? []).map((object) => objectWords(object, t, language))
  if (frame.unparsed) return { title: title(frame, t), objects: [...objects, t('unparsed', { why: frame.unparsed })] }
  return { title: title(frame, t), objects }
}

function title(frame: DecodedBody, t: Translate<FrameKey>): string {
  const command = known('command', frame.command, t) ?? t('unknownCommand', { command: frame.command })
  const body = frame.type === undefined ? (frame.command === SEND ? t('keepAlive') : null) : (known('type', frame.type, t) ?? t('unknownType', { type: frame.type }))
  const time = frame.sentAt === null ? t('noTime', { raw: frame.sentAtRaw }) : null
  return [t('frame', { command, serial: frame.serial }), body, time].filter(Boolean).join(' · ')
}

/** Command 2: a device sends; without a body it only says that it lives. */
const SEND = 2

function objectWords(object: InformationObject, t: Translate<FrameKey>, language: Language): string {
  const named = (english?: string | null, chinese?: string | null) => (language === 'zh' ? chinese : english) ?? ''
  return [
    object.systemType !== undefined && t('system', { name: named(object.systemTypeName, object.systemTypeNameZh), address: object.systemAddress }),
    object.componentAddress !== undefined && t('component', { name: named(object.componentTypeName, object.componentTypeNameZh), address: object.componentAddress }),
    object.states?.map((state) => known('state', state, t) ?? state).join('、'),
    reading(object, t, named(object.analogTypeName, object.analogTypeNameZh)),
    object.operations?.map((operation) => known('operation', operation, t) ?? operation).join('、'),
    object.operator !== undefined && t('operator', { n: object.operator }),
    object.majorVersion !== undefined && t('version', { major: object.majorVersion, minor: object.minorVersion }),
    object.description,
    object.recordCount !== undefined && t('records', { n: object.recordCount }),
    object.timeoutMinutes !== undefined && t('minutes', { n: object.timeoutMinutes }),
    object.startTime && t('since', { at: dateTime(object.startTime) }),
    clockOf(object, t),
    object.occurredAt && dateTime(object.occurredAt),
  ]
    .filter(Boolean)
    .join(' · ')
}

function reading(object: InformationObject, t: Translate<FrameKey>, name: string): string | false {
  if (object.analogType === undefined) return false
  if (object.value === null || object.value === undefined) return t('unknownAnalog', { code: object.analogType, raw: object.rawValue })
  const value = `${name} ${object.value} ${object.unit ?? ''}`.trim()
  return object.inRange === false ? t('outOfRange', { value }) : value
}

function clockOf(object: InformationObject, t: Translate<FrameKey>): string | false {
  const at = object.systemTime ?? object.deviceTime ?? object.centreTime
  return at ? t('clock', { at: dateTime(at) }) : false
}

/** The word of a code of the standard, or null for one it does not define. */
function known(group: string, code: string | number, t: Translate<FrameKey>): string | null {
  const key = `${group}.${code}`
  return key in frameMessages.zh ? t(key as FrameKey) : null
}
