import { NoAnswerError, ProblemError, readProblem } from './problem'

/** `live`, or the name of an exercise. Required on every operational request; there is no default on the server. */
export type World = string

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** One deed of one person. Repeated with the same id it counts once, so a retry is harmless. */
export interface Act {
  readonly id: string
  readonly occurredAt: string
  readonly basedOn?: string | null
}

/** Names a new act. Make it when the person acts, keep it for every retry of that deed. */
export function newAct(basedOn?: string | null): Act {
  return { id: crypto.randomUUID(), occurredAt: new Date().toISOString(), basedOn: basedOn ?? null }
}

let language = 'zh-CN'

/** Tells the server in which language to word its refusals. */
export function setRequestLanguage(tag: string): void {
  language = tag
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

async function exchange<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init })
  } catch (cause) {
    throw new NoAnswerError(cause)
  }
  if (!response.ok) throw new ProblemError(await readProblem(response))
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return exchange<T>(address(path, query), { headers: { 'Accept-Language': language }, signal: signal ?? null })
}

export interface Sending {
  readonly query?: Query
  readonly body?: unknown
  readonly act?: Act
  readonly method?: 'POST' | 'PUT' | 'DELETE'
}

export function send<T = void>(path: string, { query, body, act, method = 'POST' }: Sending = {}): Promise<T> {
  const headers: Record<string, string> = { 'Accept-Language': language, 'X-Sayram-Client': 'web' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (act) {
    headers['Act-Id'] = act.id
    headers['Occurred-At'] = act.occurredAt
    if (act.basedOn) headers['Based-On'] = act.basedOn
  }
  return exchange<T>(address(path, query), { method, headers, body: body === undefined ? null : JSON.stringify(body) })
}

/** Every list says of which moment it is, so that an empty one can too. */
export interface Listing<T> {
  readonly asOf: string
  readonly total: number
  readonly items: readonly T[]
}
