import { describe, expect, it } from 'vitest'
import { crewStates } from './crew-states'

const state = (code: string) => ({ code, name: code })
const codes = (states: readonly { code: string }[]) => states.map((each) => each.code)

describe('what a crew may report', () => {
  const onScene = { id: 'a', state: state('22'), nextStates: ['25', '26', '27', '23'].map(state) }

  it('has the likeliest first, three for the thumb and the rest as links', () => {
    const { thumb, rarer } = crewStates(onScene, [])
    expect(codes(thumb)).toEqual(['23', '27', '25'])
    expect(codes(rarer)).toEqual(['26'])
  })

  it('goes on from what it reported although the centre has not heard it', () => {
    const { now, unsent, thumb } = crewStates(onScene, [{ actId: '1', assignmentId: 'a', code: '23', name: '出水', occurredAt: '', basedOn: null }])
    expect(now.code).toBe('23')
    expect(unsent).toBe(true)
    expect(codes(thumb)).toEqual(['24', '27', '25'])
  })

  it('does not go on from a report that was refused, nor from one of another assignment', () => {
    const item = { actId: '1', assignmentId: 'a', code: '23', name: '出水', occurredAt: '', basedOn: null }
    expect(crewStates(onScene, [{ ...item, refusal: 'no' }]).now.code).toBe('22')
    expect(crewStates(onScene, [{ ...item, assignmentId: 'b' }]).now.code).toBe('22')
  })
})
