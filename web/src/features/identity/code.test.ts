import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/api/problem'
import { groupsOfFour, sixDigits } from './code'
import { isIdentityProblem } from './identity-problem'

describe('the secret of an authenticator', () => {
  it('is read in groups of four and loses no letter', () => {
    expect(groupsOfFour('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')).toBe('ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567')
    expect(groupsOfFour('ABCDE')).toBe('ABCD E')
    expect(groupsOfFour('')).toBe('')
  })
})

describe('a typed one-time code', () => {
  it('may be pasted with a gap or in full-width digits, and has six digits at most', () => {
    expect(sixDigits('012 345')).toBe('012345')
    expect(sixDigits('０１２３４５')).toBe('012345')
    expect(sixDigits(' 12-34x')).toBe('1234')
    expect(sixDigits('1234567')).toBe('123456')
  })
})

describe('a refusal of identity', () => {
  const refusal = (type: string) => new ProblemError({ type, title: '', detail: '', status: 401, values: {} })

  it('is known by its stable name, not by its words or status', () => {
    expect(isIdentityProblem(refusal('/problems/identity/code-needed'), 'code-needed')).toBe(true)
    expect(isIdentityProblem(refusal('/problems/identity/sign-in-refused'), 'code-needed')).toBe(false)
    expect(isIdentityProblem(refusal('/problems/other/code-needed'), 'code-needed')).toBe(false)
    expect(isIdentityProblem(new Error('code-needed'), 'code-needed')).toBe(false)
    expect(isIdentityProblem(null, 'code-needed')).toBe(false)
  })
})
