import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NoAnswerError, ProblemError } from './problem'
import type { Act } from './request'
import { useAct } from './use-act'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

describe('a deed', () => {
  let root: Root
  let seen: { readonly values: string; readonly act: Act }[]
  let answers: ((values: string) => Promise<void>)[]
  let doIt: (values: string) => Promise<void>

  function Page() {
    const deed = useAct<string>({
      send: (values, made) => {
        seen.push({ values, act: made })
        return (answers.shift() ?? (async () => undefined))(values)
      },
      basedOn: (values) => `seen-${values}`,
    })
    doIt = (values) => deed.mutateAsync(values).then(() => undefined, () => undefined)
    return null
  }

  const cut = () => Promise.reject(new NoAnswerError('cut'))
  const refusal = () => Promise.reject(new ProblemError({ type: '/problems/x', title: 'x', detail: '', status: 409, values: {} }))
  const ids = () => seen.map(({ act: made }) => made.id)

  beforeEach(() => {
    seen = []
    answers = []
    root = createRoot(document.body.appendChild(document.createElement('div')))
    act(() =>
      root.render(
        <QueryClientProvider client={new QueryClient()}>
          <Page />
        </QueryClientProvider>,
      ),
    )
  })

  afterEach(() => act(() => root.unmount()))

  it('keeps its act through retries after no answer, so that it counts once', async () => {
    answers = [cut]
    await act(() => doIt('order'))
    expect(seen).toHaveLength(2)
    expect(new Set(ids()).size).toBe(1)
    expect(seen[0]!.act.basedOn).toBe('seen-order')
  })

  it('is a new act after a refusal', async () => {
    answers = [refusal]
    await act(() => doIt('order'))
    await act(() => doIt('order'))
    expect(new Set(ids()).size).toBe(2)
  })

  it('is a new act after it was done', async () => {
    await act(() => doIt('note'))
    await act(() => doIt('note'))
    expect(new Set(ids()).size).toBe(2)
  })

  it('keeps its act although another deed runs beside it', async () => {
    answers = [cut, async () => undefined]
    await act(() => Promise.all([doIt('a'), doIt('b')]).then(() => undefined))
    const acts = (values: string) => new Set(seen.filter((one) => one.values === values).map((one) => one.act.id))
    expect(acts('a').size).toBe(1)
    expect(acts('b').size).toBe(1)
    expect([...acts('a')][0]).not.toBe([...acts('b')][0])
  })
})
