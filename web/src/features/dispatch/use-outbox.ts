import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { send } from '@/shared/api/request'
import { useWorld } from '@/shared/api/world'
import { dispatchKeys } from './assignment'
import { browserStorage, Outbox, type OutboxItem } from './outbox'

const RETRY_MILLIS = 5000

/** The outbox of this crew: tried again every few seconds and when the network comes back. */
export function useOutbox(unit: string): { readonly items: readonly OutboxItem[]; readonly outbox: Outbox } {
  const world = useWorld()
  const queries = useQueryClient()
  const [items, setItems] = useState<readonly OutboxItem[]>([])
  const outbox = useMemo(
    () =>
      new Outbox(
        browserStorage(unit),
        async (item) => {
          await send(`/dispatch/assignments/${item.assignmentId}/status`, {
            query: { world },
            act: { id: item.actId, occurredAt: item.occurredAt, basedOn: item.basedOn },
            body: { code: item.code, reporter: 'crew' },
          })
          await queries.invalidateQueries({ queryKey: dispatchKeys.crew(world) })
        },
        setItems,
      ),
    [unit, world, queries],
  )
  useEffect(() => {
    setItems(outbox.items)
    const flush = () => void outbox.flush()
    flush()
    const timer = setInterval(flush, RETRY_MILLIS)
    addEventListener('online', flush)
    return () => {
      clearInterval(timer)
      removeEventListener('online', flush)
    }
  }, [outbox])
  return { items, outbox }
}
