import type { FeedMessage, LogEvent, TopicState } from './feed-types'

/** What a stream needs of an EventSource; a test hands in its own. */
export interface EventSourceLike {
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void
  close(): void
}

interface StreamSettings {
  readonly open: (url: string) => EventSourceLike
  readonly later: (task: () => void, milliseconds: number) => unknown
  readonly now: () => number
}

/** Heartbeats come every 5 s; after three missed ones the link counts as lost although the socket still looks open. */
const SILENCE_MILLIS = 16_000
const FIRST_RETRY_MILLIS = 500
const LONGEST_RETRY_MILLIS = 10_000

/**
 * The live feed of one world: resumes after the last position it has handed on, drops what it has had, says when the link is
 * down. The browser's own reconnect is not used, because it would ask again from where the page first began.
 */
export class FeedStream {
  readonly #world: string
  readonly #hand: (message: FeedMessage) => void
  readonly #settings: StreamSettings
  #source: EventSourceLike | null = null
  #position: number | null = null
  #heardAt = 0
  #retryMillis = FIRST_RETRY_MILLIS
  #closed = false
  #up = false

  constructor(world: string, hand: (message: FeedMessage) => void, settings: StreamSettings) {
    this.#world = world
    this.#hand = hand
    this.#settings = settings
  }

  start(): void {
    this.#connect()
    this.#watch()
  }

  close(): void {
    this.#closed = true
    this.#source?.close()
  }

  get up(): boolean {
    return this.#up
  }

  #connect(): void {
    if (this.#closed) return
    const after = this.#position ?? 'latest'
    const source = this.#settings.open(`/api/operations/feed?world=${encodeURIComponent(this.#world)}&after=${after}`)
    this.#source = source
    this.#heardAt = this.#settings.now()
    source.onopen = () => this.#heard()
    source.onerror = () => this.#lost(source)
    this.#on(source, 'log', (data) => this.#log(data as LogEvent))
    this.#on(source, 'topic', (data) => this.#hand({ kind: 'topic', state: data as TopicState }))
    this.#on(source, 'heartbeat', (data) => {
      const { at, position } = data as { at: string; position: number }
      this.#position ??= position
      this.#hand({ kind: 'heartbeat', at, position })
    })
    this.#on(source, 'reload', (data) => {
      this.#position = null
      this.#hand({ kind: 'reload', reason: (data as { reason?: string }).reason ?? '' })
    })
  }

  #on(source: EventSourceLike, type: string, take: (data: unknown) => void): void {
    source.addEventListener(type, (event) => {
      if (source !== this.#source) return
      this.#heard()
      take(JSON.parse(event.data))
    })
  }

  #log(event: LogEvent): void {
    if (this.#position !== null && event.position <= this.#position) return
    this.#position = event.position
    this.#hand({ kind: 'log', event })
  }

  #heard(): void {
    this.#heardAt = this.#settings.now()
    this.#retryMillis = FIRST_RETRY_MILLIS
    this.#setUp(true)
  }

  #lost(source: EventSourceLike): void {
    if (source !== this.#source) return
    source.close()
    this.#source = null
    this.#setUp(false)
    const wait = this.#retryMillis
    this.#retryMillis = Math.min(wait * 2, LONGEST_RETRY_MILLIS)
    this.#settings.later(() => this.#connect(), wait)
  }

  #watch(): void {
    this.#settings.later(() => {
      if (this.#closed) return
      if (this.#source && this.#settings.now() - this.#heardAt > SILENCE_MILLIS) this.#lost(this.#source)
      this.#watch()
    }, 2000)
  }

  #setUp(up: boolean): void {
    if (this.#up === up) return
    this.#up = up
    this.#hand({ kind: 'link', up })
  }
}

export function browserStream(world: string, hand: (message: FeedMessage) => void): FeedStream {
  return new FeedStream(world, hand, {
    open: (url) => new EventSource(url, { withCredentials: true }) as EventSourceLike,
    later: (task, milliseconds) => setTimeout(task, milliseconds),
    now: () => Date.now(),
  })
}
