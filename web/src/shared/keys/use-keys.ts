import { useEffect, useRef } from 'react'

/** Keys by name: `Enter`, `F1`, `1`, `e`, `Ctrl+Enter`, `Ctrl+k`, `Escape`. A handler that answers false leaves the key alone. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>

export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${ctrl}${event.altKey ? 'Alt+' : ''}${key}`
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** A plain key belongs to the field or button that has the focus; function keys and Ctrl combinations work everywhere. */
function belongsToTarget(event: KeyboardEvent, name: string): boolean {
  if (/^(Ctrl\+|F\d|Escape)/.test(name)) return false
  if (isWriting(event.target)) return true
  return (name === 'Enter' || name === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, [role="option"], [role="dialog"]') !== null
}

/** Listens on the whole page. Ignores repeats of a held key: an act is done once. */
export function useKeys(keys: KeyMap, enabled = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event)
      const handler = latest.current[name]
      if (!handler || event.defaultPrevented || event.isComposing || belongsToTarget(event, name)) return
      if (event.repeat) {
        event.preventDefault()
        return
      }
      if (handler(event) !== false) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [enabled])
}
