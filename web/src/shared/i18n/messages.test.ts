import { describe, expect, it } from 'vitest'
import { fill, type Messages } from './messages'

const modules = import.meta.glob<Record<string, Messages<string>>>(['../../**/messages.ts', '../../**/*-messages.ts', '!./messages.ts'], { eager: true })
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the words', () => {
  const files = Object.entries(modules).flatMap(([file, exports]) => Object.entries(exports).map(([name, messages]) => ({ file: `${file} ${name}`, messages })))

  it('are found', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it.each(files)('of $file have every key in both languages, with the same named values', ({ messages }) => {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.zh).sort())
    for (const [key, text] of Object.entries(messages.zh)) {
      expect(text, key).not.toBe('')
      expect(messages.en[key], key).not.toBe('')
      expect(names(messages.en[key]!), key).toEqual(names(text))
      expect(messages.en[key], `${key} in English`).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})

describe('fill', () => {
  it('puts in values, shows null as a dash and keeps the name of what is missing', () => {
    expect(fill('{unit} 已 {state}，{who}', { unit: '水罐1', state: null })).toBe('水罐1 已 —，{who}')
  })
})
