import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { NoAnswerError } from './problem'
import { type Act, newAct } from './request'

interface ActOptions<V, R> {
  /** The request; it is handed the act and must send it along. */
  readonly send: (values: V, act: Act) => Promise<R>
  /** Last event of the stream the person had seen, for the fold order. */
  readonly basedOn?: (values: V) => string | null | undefined
  /** First parts of the query keys this act makes stale. */
  readonly touches?: readonly (readonly unknown[])[]
  readonly onDone?: (result: R, values: V) => void
}

/** Two deeds are the same when they say the same of the same things. */
function nameOf(values: unknown): string {
  return JSON.stringify(values ?? null)
}

/**
 * A deed as a mutation. The act id is made at the first try and kept while the same deed is tried again after no answer, so an
 * order that did arrive is not given twice. A refusal ends the deed: the next click is a new one.
 */
export function useAct<V, R = void>({ send, basedOn, touches = [], onDone }: ActOptions<V, R>) {
  const queries = useQueryClient()
  const pending = useRef(new Map<string, Act>())
  return useMutation<R, Error, V>({
    mutationFn: (values) => {
      const act = pending.current.get(nameOf(values)) ?? newAct(basedOn?.(values))
      pending.current.set(nameOf(values), act)
      return send(values, act)
    },
    retry: (count, error) => error instanceof NoAnswerError && count < 3,
    retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4000),
    onSuccess: (result, values) => {
      pending.current.delete(nameOf(values))
      for (const key of touches) void queries.invalidateQueries({ queryKey: [...key] })
      onDone?.(result, values)
    },
    onError: (error, values) => {
      if (!(error instanceof NoAnswerError)) pending.current.delete(nameOf(values))
    },
  })
}
