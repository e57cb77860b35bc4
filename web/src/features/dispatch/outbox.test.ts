import { beforeEach, describe, expect, it } from 'vitest'
import { NoAnswerError, ProblemError } from '@/shared/api/problem'
import { Outbox, type OutboxItem, type OutboxStorage } from './outbox'

const item = (actId: string, code = '21'): OutboxItem => ({ actId, assignmentId: 'a', code, name: code, occurredAt: '2026-11-23T06:00:00Z', basedOn: null })
const refused = (status: number) => new ProblemError({ type: '/problems/x', title: '不行', detail: '已结束', status, values: {} })

describe('the outbox of a crew', () => {
  let stored: readonly OutboxItem[]
  let sent: string[]
  let answer: (item: OutboxItem) => Promise<void>
  let storage: OutboxStorage
  let outbox: Outbox

  const open = () => {
    outbox = new Outbox(storage, (each) => answer(each), () => undefined)
  }

  beforeEach(() => {
    stored = []
    sent = []
    storage = { load: () => stored, save: (items) => (stored = items) }
    answer = async (each) => void sent.push(each.actId)
    open()
  })

  it('empties itself while the centre answers', async () => {
    await outbox.add(item('1'))
    expect(sent).toEqual(['1'])
    expect(stored).toEqual([])
  })

  it('keeps what got no answer, also over a restart, and sends it later with the same act id and in order', async () => {
    answer = async () => Promise.reject(new NoAnswerError('cut'))
    await outbox.add(item('1'))
    await outbox.add(item('2', '22'))
    expect(stored.map((each) => each.actId)).toEqual(['1', '2'])
    answer = async (each) => void sent.push(each.actId)
    open()
    await outbox.flush()
    expect(sent).toEqual(['1', '2'])
    expect(outbox.items).toEqual([])
  })

  it('shows a refusal with its reason and goes on with the next', async () => {
    answer = async (each) => (each.actId === '1' ? Promise.reject(refused(409)) : void sent.push(each.actId))
    await outbox.add(item('1'))
    await outbox.add(item('2'))
    expect(outbox.items).toHaveLength(1)
    expect(outbox.items[0]).toMatchObject({ actId: '1', refusal: '不行 已结束' })
    expect(sent).toEqual(['2'])
    outbox.dismiss('1')
    expect(stored).toEqual([])
  })

  it.each([500, 503, 401])('waits when the centre answers %s: that may mend', async (status) => {
    answer = async () => Promise.reject(refused(status))
    await outbox.add(item('1'))
    expect(outbox.items[0]?.refusal).toBeUndefined()
  })

  it('does not send the same status twice when asked twice at once', async () => {
    let release = () => undefined as void
    answer = (each) => {
      sent.push(each.actId)
      return new Promise((resolve) => (release = resolve))
    }
    const first = outbox.add(item('1'))
    const second = outbox.flush()
    release()
    await Promise.all([first, second])
    expect(sent).toEqual(['1'])
  })
})
