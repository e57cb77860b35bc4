import { NoAnswerError, ProblemError } from '@/shared/api/problem'

/** A status a crew has given and the centre may not have seen. Kept until the centre has answered. */
export interface OutboxItem {
  readonly actId: string
  readonly assignmentId: string
  readonly code: string
  readonly name: string
  readonly occurredAt: string
  readonly basedOn: string | null
  /** Set when the centre refused it: the crew must see why, nothing is dropped in silence. */
  readonly refusal?: string
}

export interface OutboxStorage {
  load(): readonly OutboxItem[]
  save(items: readonly OutboxItem[]): void
}

/**
 * Statuses in the order they were given. Each keeps its act id through every retry, so a status that did arrive is not
 * counted twice; the next one waits until the one before it has been answered.
 */
export class Outbox {
  readonly #storage: OutboxStorage
  readonly #send: (item: OutboxItem) => Promise<void>
  readonly #changed: (items: readonly OutboxItem[]) => void
  #items: readonly OutboxItem[]
  #sending = false

  constructor(storage: OutboxStorage, send: (item: OutboxItem) => Promise<void>, changed: (items: readonly OutboxItem[]) => void) {
    this.#storage = storage
    this.#send = send
    this.#changed = changed
    this.#items = storage.load()
  }

  get items(): readonly OutboxItem[] {
    return this.#items
  }

  add(item: OutboxItem): Promise<void> {
    this.#set([...this.#items, item])
    return this.flush()
  }

  dismiss(actId: string): void {
    this.#set(this.#items.filter((item) => item.actId !== actId))
  }

  /** Sends what is unsent, first things first, until one gets no answer. */
  async flush(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    try {
      for (let next = this.#next(); next; next = this.#next()) if (!(await this.#deliver(next))) break
    } finally {
      this.#sending = false
    }
  }

  #next(): OutboxItem | undefined {
    return this.#items.find((item) => item.refusal === undefined)
  }

  async #deliver(item: OutboxItem): Promise<boolean> {
    try {
      await this.#send(item)
      this.dismiss(item.actId)
      return true
    } catch (error) {
      if (error instanceof NoAnswerError) return false
      // A broken server (5xx) or a session that ended may mend; only a real refusal is final.
      if (error instanceof ProblemError && (error.problem.status >= 500 || error.problem.status === 401)) return false
      const refusal = error instanceof ProblemError ? `${error.problem.title} ${error.problem.detail}`.trim() : String(error)
      this.#set(this.#items.map((each) => (each.actId === item.actId ? { ...each, refusal } : each)))
      return true
    }
  }

  #set(items: readonly OutboxItem[]): void {
    this.#items = items
    this.#storage.save(items)
    this.#changed(items)
  }
}

/** The outbox of one crew in this browser. */
export function browserStorage(unit: string): OutboxStorage {
  const key = `sayram.outbox.${unit}`
  return {
    load: () => JSON.parse(localStorage.getItem(key) ?? '[]') as OutboxItem[],
    save: (items) => localStorage.setItem(key, JSON.stringify(items)),
  }
}
