import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyName, useKeys } from './use-keys'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

describe('the keys of a page', () => {
  let root: Root
  let holder: HTMLElement
  let heard: string[]

  function Page({ enabled }: { readonly enabled: boolean }) {
    useKeys({ Enter: () => void heard.push('Enter'), '1': () => void heard.push('1'), F1: () => void heard.push('F1'), 'Ctrl+Enter': () => void heard.push('Ctrl+Enter'), x: () => false }, enabled)
    return (
      <>
        <input id="text" />
        <button id="button" type="button">
          act
        </button>
      </>
    )
  }

  function press(init: KeyboardEventInit, on: EventTarget = document.body): boolean {
    return on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
  }

  beforeEach(() => {
    heard = []
    holder = document.body.appendChild(document.createElement('div'))
    root = createRoot(holder)
    act(() => root.render(<Page enabled />))
  })

  afterEach(() => {
    act(() => root.unmount())
    holder.remove()
  })

  it('are named with their modifiers, letters in small', () => {
    expect(keyName({ key: 'K', ctrlKey: true, metaKey: false, altKey: false })).toBe('Ctrl+k')
    expect(keyName({ key: 'F1', ctrlKey: false, metaKey: false, altKey: false })).toBe('F1')
  })

  it('act from anywhere on the page and are then used up', () => {
    expect(press({ key: '1' })).toBe(false)
    expect(heard).toEqual(['1'])
  })

  it('belong to the field somebody writes in, except function keys and Ctrl', () => {
    const input = document.getElementById('text')!
    press({ key: '1' }, input)
    press({ key: 'F1' }, input)
    press({ key: 'Enter', ctrlKey: true }, input)
    expect(heard).toEqual(['F1', 'Ctrl+Enter'])
  })

  it('leave Enter to the button that has the focus', () => {
    press({ key: 'Enter' }, document.getElementById('button')!)
    expect(heard).toEqual([])
  })

  it('that are held down act once', () => {
    press({ key: '1' })
    press({ key: '1', repeat: true })
    expect(heard).toEqual(['1'])
  })

  it('stay free where the handler says no, or the page is not listening', () => {
    expect(press({ key: 'x' })).toBe(true)
    act(() => root.render(<Page enabled={false} />))
    press({ key: '1' })
    expect(heard).toEqual([])
  })
})
