/** One event of the operations log as the feed carries it. Bodies carry snapshots of names, so it reads without a register. */
export interface LogEvent {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly incidentId: string | null
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly node: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Something that changes fast and is not an event (positions, online states): only the latest counts. */
export interface TopicState {
  readonly topic: string
  readonly at: string
  readonly items: readonly unknown[]
}

export type FeedMessage =
  | { readonly kind: 'log'; readonly event: LogEvent }
  | { readonly kind: 'topic'; readonly state: TopicState }
  | { readonly kind: 'heartbeat'; readonly at: string; readonly position: number }
  | { readonly kind: 'reload'; readonly reason: string }
  | { readonly kind: 'link'; readonly up: boolean }
