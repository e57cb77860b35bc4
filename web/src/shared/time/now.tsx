import { useSyncExternalStore } from 'react'
import { stopwatch } from './format'

/** One ticking second for the whole page, so that every waiting time changes together. */
let current = Date.now()
let offset = 0
let timer: ReturnType<typeof setInterval> | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    current = Date.now() + offset
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}

/** Takes the server's clock from a heartbeat: a computer that is four minutes wrong must not show a wait of four minutes. */
export function setServerTime(at: string): void {
  const ahead = Date.parse(at) - Date.now()
  if (Math.abs(ahead - offset) > 500) offset = ahead
}

/** Milliseconds of the server's clock as far as known, to the second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current)
}

export function secondsSince(instant: string, now: number): number {
  return (now - Date.parse(instant)) / 1000
}

/** A waiting time that runs: 03:20. */
export function Since({ from, until, className }: { readonly from: string; readonly until?: string | null; readonly className?: string }) {
  const now = useNow()
  const end = until ? Date.parse(until) : now
  return <span className={`num ${className ?? ''}`}>{stopwatch((end - Date.parse(from)) / 1000)}</span>
}
