import { useSyncExternalStore } from 'react'

/** How loud a seat wants its alarms; kept in this browser per seat, because two seats at one desk differ. */
export interface SoundSettings {
  readonly silent: boolean
  /** 0.1 … 1 */
  readonly volume: number
}

const DEFAULT: SoundSettings = { silent: false, volume: 0.6 }
const listeners = new Set<() => void>()
const cache = new Map<string, SoundSettings>()

function key(seat: string): string {
  return `sayram.sound.${seat}`
}

function read(seat: string): SoundSettings {
  const cached = cache.get(seat)
  if (cached) return cached
  const text = localStorage.getItem(key(seat))
  const stored = text ? { ...DEFAULT, ...(JSON.parse(text) as Partial<SoundSettings>) } : DEFAULT
  cache.set(seat, stored)
  return stored
}

export function saveSound(seat: string, settings: SoundSettings): void {
  cache.set(seat, settings)
  localStorage.setItem(key(seat), JSON.stringify(settings))
  for (const listener of listeners) listener()
}

export function useSoundSettings(seat: string): SoundSettings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => read(seat),
  )
}
