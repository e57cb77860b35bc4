import { describe, expect, it } from 'vitest'
import { listParameters, sortOrderOf } from './register-page'

describe('a register in the address', () => {
  it('asks for the page that is shown, with its filters', () => {
    expect(listParameters({ q: '棉', county: '652701', page: '2', sort: '-name' })).toEqual({ q: '棉', county: '652701', sort: '-name', page: 2, size: 50 })
    expect(listParameters({})).toEqual({ page: 0, size: 50 })
  })

  it('shows which column sorts and how', () => {
    expect(sortOrderOf('-name', 'name')).toBe('descend')
    expect(sortOrderOf('name', 'name')).toBe('ascend')
    expect(sortOrderOf('name', 'county')).toBeNull()
    expect(sortOrderOf(undefined, '')).toBeNull()
  })
})
