import { describe, expect, it } from 'vitest'
import { homeOf, insideAddress } from './home-of'
import { areaOf, choiceOf, chosenAreas, rolesFor, WHOLE } from './people'

describe('the roles a person may be given', () => {
  it('are duties for those on duty and offices for administrators', () => {
    expect(rolesFor({ kind: 'duty', roles: ['crew'] })).toEqual(['call-taker', 'commander', 'station', 'sensor-watch'])
    expect(rolesFor({ kind: 'administrator', roles: [] }).every((role) => role.endsWith('-administrator'))).toBe(true)
  })
})

describe('the first page', () => {
  it('is that of the role, and of the first of several', () => {
    expect(homeOf({ roles: ['crew'] })).toBe('/dispatch/crew')
    expect(homeOf({ roles: ['commander', 'call-taker'] })).toBe('/dispatch/watch')
    expect(homeOf({ roles: [] })).toBe('/places/premises')
  })
})

describe('the page to go on to after sign-in', () => {
  it('is one of ours, never another site nor sign-in itself', () => {
    expect(insideAddress('/iot/alarms?q=1')).toBe('/iot/alarms?q=1')
    expect(insideAddress(undefined)).toBeUndefined()
    for (const foreign of ['https://example.org/', '//example.org/', '/\\example.org/', 'javascript:0', '', '/sign-in', '/sign-in/set-up?to=x']) expect(insideAddress(foreign)).toBeUndefined()
  })
})

describe('the choice of an area', () => {
  it('puts the counties aside for the whole and the whole aside for a county', () => {
    expect(chosenAreas(['652701'], ['652701', WHOLE])).toEqual([WHOLE])
    expect(chosenAreas([WHOLE], [WHOLE, '652722'])).toEqual(['652722'])
    expect(chosenAreas(['652701', '652722'], ['652722'])).toEqual(['652722'])
  })

  it('reads back what it was', () => {
    expect(choiceOf(areaOf([WHOLE]))).toEqual([WHOLE])
    expect(choiceOf(areaOf(['652722']))).toEqual(['652722'])
    expect(areaOf([])).toEqual({ wholePrefecture: false, counties: [] })
  })
})
