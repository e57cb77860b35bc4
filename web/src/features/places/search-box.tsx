import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { ProblemNotice } from '@/shared/ui/notices'
import { Icon, TradeSymbol } from '@/shared/ui/symbol'
import { placesMessages } from './messages'
import { type Found, searchQuery } from './search-places'
import './search-box.css'

function foundSymbol(kind: string): string {
  if (/water|hydrant/.test(kind)) return 'hydrant'
  if (/station/.test(kind)) return 'station-first'
  return kind.startsWith('premises') ? 'premises' : 'assembly-point'
}

interface SearchBoxProps {
  readonly onFound: (found: Found) => void
  /** The box of the top bar answers to Ctrl K; one inside a form does not. */
  readonly withKey?: boolean
  readonly label?: string
  readonly autoFocus?: boolean
}

/** Finds a place: type, walk with the arrows, Enter takes the first. */
export function SearchBox({ onFound, withKey = true, label, autoFocus = false }: SearchBoxProps) {
  const t = useMessages(placesMessages)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const query = useQuery(searchQuery(useDeferredValue(text)))
  const found = text.trim() ? (query.data ?? []) : []
  useKeys({ 'Ctrl+k': () => input.current?.focus() }, withKey)
  const take = (one: Found | undefined) => {
    if (!one) return
    onFound(one)
    setText(withKey ? '' : one.name)
    setOpen(false)
    if (withKey) input.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') take(found[at])
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }
  const showing = open && text.trim().length > 0
  return (
    <div className="search-box">
      <label className="field">
        <Icon id="search" />
        <span className="sr">{label ?? t('searchHint')}</span>
        <input
          ref={input}
          autoFocus={autoFocus}
          role="combobox"
          aria-expanded={showing}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={showing && found[at] ? `${listId}-${at}` : undefined}
          value={text}
          placeholder={label ?? t('searchHint')}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        {withKey && <kbd>Ctrl K</kbd>}
      </label>
      {showing && (
        <ul id={listId} role="listbox" className="search-found" aria-label={t('found')}>
          <ProblemNotice error={query.error} />
          {query.data && found.length === 0 && <li className="none-as-of muted">{t('nothingFound', { q: text })}</li>}
          {found.map((one, index) => (
            <li key={`${one.kind}${one.id}`} id={`${listId}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => take(one)}>
              <span className="search-symbol">
                <TradeSymbol id={foundSymbol(one.kind)} size={18} />
              </span>
              <span className="strong">{one.name}</span>
              <span className="muted">{one.detail}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
