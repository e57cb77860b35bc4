import { beforeEach, describe, expect, it } from 'vitest'
import { type EventSourceLike, FeedStream } from './feed-stream'
import type { FeedMessage } from './feed-types'

class FakeSource implements EventSourceLike {
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  closed = false
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>()

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(type, listener)
  }

  close(): void {
    this.closed = true
  }

  say(type: string, data: unknown): void {
    this.listeners.get(type)?.({ data: JSON.stringify(data) } as MessageEvent<string>)
  }
}

describe('the feed stream', () => {
  let opened: { url: string; source: FakeSource }[]
  let tasks: { at: number; run: () => void }[]
  let now: number
  let got: FeedMessage[]
  let stream: FeedStream

  function passes(milliseconds: number): void {
    const until = now + milliseconds
    for (;;) {
      const next = tasks.filter((task) => task.at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      tasks.splice(tasks.indexOf(next), 1)
      now = next.at
      next.run()
    }
    now = until
  }

  const log = (position: number) => ({ position, id: `e${position}`, type: 'iot.alarm-raised' })
  const positions = () => got.flatMap((message) => (message.kind === 'log' ? [message.event.position] : []))
  const last = () => opened[opened.length - 1]!

  beforeEach(() => {
    opened = []
    tasks = []
    now = 0
    got = []
    stream = new FeedStream('live', (message) => got.push(message), {
      open: (url) => {
        const source = new FakeSource()
        opened.push({ url, source })
        return source
      },
      later: (run, milliseconds) => tasks.push({ at: now + milliseconds, run }),
      now: () => now,
    })
    stream.start()
  })

  it('begins at the latest position', () => {
    expect(last().url).toBe('/api/operations/feed?world=live&after=latest')
  })

  it('resumes after the last position it has handed on and shows nothing twice', () => {
    last().source.say('log', log(7))
    last().source.say('log', log(8))
    last().source.onerror?.(new Event('error'))
    passes(1000)
    expect(last().url).toContain('after=8')
    last().source.say('log', log(8))
    last().source.say('log', log(9))
    expect(positions()).toEqual([7, 8, 9])
  })

  it('resumes from the heartbeat where no event had come yet', () => {
    last().source.say('heartbeat', { at: '2026-11-23T06:00:00Z', position: 41 })
    last().source.onerror?.(new Event('error'))
    passes(1000)
    expect(last().url).toContain('after=41')
  })

  it('takes sixteen silent seconds as a lost link although the socket looks open', () => {
    last().source.onopen?.(new Event('open'))
    expect(stream.up).toBe(true)
    passes(15_000)
    expect(opened).toHaveLength(1)
    passes(6_000)
    expect(opened[0]!.source.closed).toBe(true)
    expect(opened.length).toBeGreaterThan(1)
    expect(got).toContainEqual({ kind: 'link', up: false })
  })

  it('waits longer after each failure, up to ten seconds, and soon again after a success', () => {
    for (let failure = 0; failure < 8; failure++) {
      last().source.onerror?.(new Event('error'))
      passes(10_000)
    }
    const tries = opened.length
    last().source.onerror?.(new Event('error'))
    passes(9_000)
    expect(opened.length).toBe(tries)
    passes(1_500)
    last().source.onopen?.(new Event('open'))
    last().source.onerror?.(new Event('error'))
    passes(600)
    expect(opened.length).toBe(tries + 2)
  })

  it('starts over when told that its position is too old', () => {
    last().source.say('log', log(7))
    last().source.say('reload', { reason: 'retention' })
    expect(got).toContainEqual({ kind: 'reload', reason: 'retention' })
    last().source.onerror?.(new Event('error'))
    passes(1000)
    expect(last().url).toContain('after=latest')
  })

  it('stays closed', () => {
    stream.close()
    last().source.onerror?.(new Event('error'))
    passes(60_000)
    expect(opened).toHaveLength(1)
  })
})
