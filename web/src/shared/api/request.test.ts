import { afterEach, describe, expect, it, vi } from 'vitest'
import { NoAnswerError, ProblemError } from './problem'
import { address, get, newAct, send } from './request'

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})

function answer(status: number, body: unknown) {
  const seen: { url: string; init: RequestInit }[] = []
  globalThis.fetch = ((url: string, init: RequestInit) => {
    seen.push({ url, init })
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
  }) as typeof fetch
  return seen
}

describe('a request', () => {
  it('leaves out what is not set and keeps what is zero', () => {
    expect(address('/places/premises', { q: '', page: 0, county: undefined, kind: 'mall' })).toBe('/api/places/premises?page=0&kind=mall')
  })

  it('carries the act, what its author had seen, and the client mark', async () => {
    const seen = answer(200, { assignments: ['a'] })
    const act = newAct('event-7')
    await send('/dispatch/orders', { query: { world: 'live' }, body: { incident: 'i' }, act })
    const headers = seen[0]!.init.headers as Record<string, string>
    expect(headers['Act-Id']).toBe(act.id)
    expect(headers['Based-On']).toBe('event-7')
    expect(headers['X-Sayram-Client']).toBe('web')
    expect(seen[0]!.url).toBe('/api/dispatch/orders?world=live')
  })

  it('turns a refusal into its problem with the named values', async () => {
    answer(409, { type: '/problems/dispatch/unit-already-out', title: '车组已出动', detail: '车组 水罐1 已出动。', status: 409, unit: '水罐1' })
    const error = await send('/dispatch/orders').catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as ProblemError).problem).toMatchObject({ title: '车组已出动', status: 409, values: { unit: '水罐1' } })
  })

  it('names a refusal that is no problem document by its status', async () => {
    globalThis.fetch = (() => Promise.resolve(new Response('<html>', { status: 502 }))) as unknown as typeof fetch
    const error = await get('/x').catch((e: unknown) => e)
    expect((error as ProblemError).problem.title).toBe('HTTP 502')
  })

  it('tells no answer from a refusal', async () => {
    globalThis.fetch = vi.fn(() => Promise.reject(new TypeError('down'))) as unknown as typeof fetch
    await expect(get('/x')).rejects.toBeInstanceOf(NoAnswerError)
  })

  it('accepts an empty answer', async () => {
    answer(204, undefined)
    await expect(send('/identity/sign-out')).resolves.toBeUndefined()
  })
})
