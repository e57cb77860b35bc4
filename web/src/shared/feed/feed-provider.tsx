import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { setServerTime } from '../time/now'
import { connectFeed } from './connect-feed'
import type { FeedMessage, LogEvent, TopicState } from './feed-types'

/** What a capability does when something happened: mostly it marks queries as stale. */
export interface FeedReaction {
  /** Beginning of the event types it reacts to, such as `iot.`. */
  readonly types?: readonly string[]
  readonly touches?: (event: LogEvent, world: string) => readonly (readonly unknown[])[]
  readonly topic?: string
  readonly onTopic?: (state: TopicState, world: string, queries: QueryClient) => void
}

export interface FeedHealth {
  readonly up: boolean
  /** When the last message of any kind came, by this browser's clock; null before the first. */
  readonly heardAt: number | null
}

const HealthContext = createContext<FeedHealth>({ up: false, heardAt: null })
const EventsContext = createContext<(listener: (event: LogEvent) => void) => () => void>(() => () => undefined)

/** Marks what is stale at most every 150 ms: a burst of a hundred events is one reload of each list, not a hundred. */
class StaleMarks {
  readonly #queries: QueryClient
  readonly #keys = new Map<string, readonly unknown[]>()
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(queries: QueryClient) {
    this.#queries = queries
  }

  add(key: readonly unknown[]): void {
    this.#keys.set(JSON.stringify(key), key)
    this.#timer ??= setTimeout(() => this.#flush(), 150)
  }

  #flush(): void {
    this.#timer = null
    const keys = [...this.#keys.values()]
    this.#keys.clear()
    for (const queryKey of keys) void this.#queries.invalidateQueries({ queryKey: [...queryKey] })
  }
}

interface FeedProviderProps {
  readonly world: string
  readonly person: string
  readonly reactions: readonly FeedReaction[]
  /** False for those who have no feed to read: administrators. */
  readonly live: boolean
  readonly children: ReactNode
}

export function FeedProvider({ world, person, reactions, live, children }: FeedProviderProps) {
  const queries = useQueryClient()
  const [health, setHealth] = useState<FeedHealth>({ up: false, heardAt: null })
  const listeners = useRef(new Set<(event: LogEvent) => void>())

  useEffect(() => {
    if (!live) return
    const marks = new StaleMarks(queries)
    let everUp = false
    const take = (message: FeedMessage) => {
      switch (message.kind) {
        case 'log':
          for (const reaction of reactions) {
            if (!reaction.types?.some((type) => message.event.type.startsWith(type))) continue
            for (const key of reaction.touches?.(message.event, world) ?? []) marks.add(key)
          }
          for (const listener of listeners.current) listener(message.event)
          break
        case 'topic':
          for (const reaction of reactions) if (reaction.topic === message.state.topic) reaction.onTopic?.(message.state, world, queries)
          break
        case 'heartbeat':
          setServerTime(message.at)
          break
        case 'reload':
          void queries.invalidateQueries()
          break
        case 'link':
          // After a cut the stream resumes by position; what came over no event (registers, ages) is asked again once.
          if (message.up && everUp) void queries.invalidateQueries()
          everUp ||= message.up
          setHealth((before) => ({ ...before, up: message.up }))
          return
      }
      setHealth((before) => ({ up: true, heardAt: before.heardAt !== null && Date.now() - before.heardAt < 900 ? before.heardAt : Date.now() }))
    }
    return connectFeed(world, person, take)
  }, [queries, world, person, reactions, live])

  const listen = useMemo(
    () => (listener: (event: LogEvent) => void) => {
      listeners.current.add(listener)
      return () => void listeners.current.delete(listener)
    },
    [],
  )
  return (
    <EventsContext.Provider value={listen}>
      <HealthContext.Provider value={health}>{children}</HealthContext.Provider>
    </EventsContext.Provider>
  )
}

export function useFeedHealth(): FeedHealth {
  return useContext(HealthContext)
}

/** Hears every log event, for what must be said aloud (a new alarm) rather than shown. */
export function useFeedEvents(listener: (event: LogEvent) => void): void {
  const listen = useContext(EventsContext)
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => listen((event) => latest.current(event)), [listen])
}
