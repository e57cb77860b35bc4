/** What the server says when it refuses (RFC 9457). `type` is the stable name, the texts are for people. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly values: Readonly<Record<string, unknown>>
}

export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** No answer at all: cut off, server stopped, or the browser is offline. The act may or may not have arrived. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause })
    this.name = 'NoAnswerError'
  }
}

const KNOWN = new Set(['type', 'title', 'detail', 'status', 'instance'])

/** Reads a refusal; an answer that is not a problem document (a proxy's page, say) still gets a name and its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (body === null || typeof body !== 'object') {
    return { type: 'about:blank', title: `HTTP ${response.status}`, detail: response.statusText, status: response.status, values: {} }
  }
  const fields = body as Record<string, unknown>
  const text = (name: string, otherwise: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : otherwise)
  return {
    type: text('type', 'about:blank'),
    title: text('title', `HTTP ${response.status}`),
    detail: text('detail', ''),
    status: response.status,
    values: Object.fromEntries(Object.entries(fields).filter(([name]) => !KNOWN.has(name))),
  }
}
