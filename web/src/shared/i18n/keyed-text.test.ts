import { describe, expect, it } from 'vitest'
import { keyedWords, valueWords } from './keyed-text'
import { defineMessages, fill, type Translate } from './messages'

const messages = defineMessages({ 'recommendation.late': '晚 {late}' }, { 'recommendation.late': '{late} late' })
const t: Translate<'recommendation.late'> = (key, values) => fill(messages.zh[key], values)

describe('a sentence of the server', () => {
  it('is put in the words of its key', () => {
    expect(keyedWords(t, messages, { key: 'recommendation.late', values: { late: 'PT2M30S' } }, 'zh')).toBe('晚 2 分 30 秒')
  })

  it('with an unknown key is shown with its values, never left out', () => {
    expect(keyedWords(t, messages, { key: 'recommendation.new-rule', values: { unit: '水罐1' } }, 'zh')).toBe('recommendation.new-rule 水罐1')
  })

  it.each([
    ['arrivalSeconds', 200, '3 分 20 秒'],
    ['distanceMetres', 4600, '4.6 km'],
    ['lacking', ['破拆', '供气'], '破拆、供气'],
    ['county', { code: '652701', name: '博乐市' }, '博乐市'],
    ['nearest', null, '—'],
    ['left', 1, '1'],
  ])('has the value %s in words', (name, value, words) => expect(valueWords(name, value, 'zh')).toBe(words))
})
