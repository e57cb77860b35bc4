import { describe, expect, it } from 'vitest'
import { type IncidentCard, incidentPlace, unitsOut, withStatus } from './incident'
import { urgency } from './incident-queue'

const counts = { ordered: 0, onTheWay: 0, onScene: 0, returning: 0, ended: 0, notReceived: 0 }
const incident = (fields: Partial<IncidentCard>) => ({ status: 'open', units: counts, ...fields }) as IncidentCard

describe('an incident in the queue', () => {
  it('is most urgent while nothing was sent, then while an order is not received', () => {
    expect(urgency(incident({}))).toBe(3)
    expect(urgency(incident({ units: { ...counts, ordered: 3, notReceived: 1 } }))).toBe(2)
    expect(urgency(incident({ units: { ...counts, ordered: 3, onScene: 3 } }))).toBe(1)
    expect(urgency(incident({ status: 'ended' }))).toBe(0)
  })

  it('counts as out what was sent and is not back', () => {
    expect(unitsOut({ ...counts, ordered: 9, onScene: 2, ended: 4 })).toBe(5)
  })

  it('says where it is once', () => {
    expect(incidentPlace({ address: '青得里镇 ××棉业 2 号库', premisesName: '××棉业' })).toBe('青得里镇 ××棉业 2 号库')
    expect(incidentPlace({ address: '金秋路 71 号', premisesName: '××棉业' })).toBe('××棉业　金秋路 71 号')
    expect(incidentPlace({ address: 'G30 五台段', premisesName: null })).toBe('G30 五台段')
  })

  it('has its status in the words of the messages, however the server spells it', () => {
    expect(withStatus(incident({ status: 'OPEN' as never })).status).toBe('open')
  })
})
