import { expect, it } from 'vitest'
import { fullAddress } from './premises'

it('names the township of an address once', () => {
  expect(fullAddress({ township: '小营盘镇', address: '博乐市小营盘镇秋实街131号' })).toBe('博乐市小营盘镇秋实街131号')
  expect(fullAddress({ township: '小营盘镇', address: '秋实街131号' })).toBe('小营盘镇 秋实街131号')
  expect(fullAddress({ township: null, address: '秋实街131号' })).toBe('秋实街131号')
})
