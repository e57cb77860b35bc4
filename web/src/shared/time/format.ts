import type { Language } from '../i18n/language'

/** The prefecture keeps Beijing time, whatever the computer thinks. */
export const ZONE = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function fields(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]))
}

function at(instant: string | number | Date): Date {
  return instant instanceof Date ? instant : new Date(instant)
}

/** 2026-11-23 14:02:05 */
export function dateTime(instant: string | number | Date): string {
  const f = fields(at(instant))
  return `${f['year']}-${f['month']}-${f['day']} ${f['hour']}:${f['minute']}:${f['second']}`
}

/** 2026-11-23 */
export function day(instant: string | number | Date): string {
  return dateTime(instant).slice(0, 10)
}

/** 14:02:05 */
export function clock(instant: string | number | Date): string {
  return dateTime(instant).slice(11)
}

/** A short wait as a clock face: 03:20, from one hour 1:03:20. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const pad = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A duration in words: 3 分 20 秒 · 3 min 20 s. From one hour without seconds, from one day without minutes. */
export function duration(seconds: number, language: Language): string {
  const zh = language === 'zh'
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} ${zh ? '秒' : 's'}`
  if (whole < 3600) {
    const rest = whole % 60
    return `${Math.floor(whole / 60)} ${zh ? '分' : 'min'}${rest ? ` ${rest} ${zh ? '秒' : 's'}` : ''}`
  }
  if (whole < 86400) {
    const rest = Math.floor((whole % 3600) / 60)
    return `${Math.floor(whole / 3600)} ${zh ? '时' : 'h'}${rest ? ` ${rest} ${zh ? '分' : 'min'}` : ''}`
  }
  const rest = Math.floor((whole % 86400) / 3600)
  return `${Math.floor(whole / 86400)} ${zh ? '天' : 'd'}${rest ? ` ${rest} ${zh ? '时' : 'h'}` : ''}`
}

/** 4.6 km with one decimal; under a kilometre in whole metres. */
export function distance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`
}

/** 44.9003° N 82.0918° E (WGS-84). */
export function coordinates(position: { readonly longitude: number; readonly latitude: number }): string {
  return `${position.latitude.toFixed(4)}° N ${position.longitude.toFixed(4)}° E`
}

/** 12 000 with a thin gap, as the tables show it. */
export function count(value: number): string {
  return Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009')
}
