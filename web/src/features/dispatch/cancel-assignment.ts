import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Assignment, dispatchKeys } from './assignment'

interface Cancellation {
  readonly assignment: Assignment
  readonly reason: string
}

/** Takes back an order; the reason stays in the timeline. */
export function useCancelAssignment() {
  const world = useWorld()
  return useAct({
    send: ({ assignment, reason }: Cancellation, act) => send(`/dispatch/assignments/${assignment.id}/cancel`, { query: { world }, act, body: { reason } }),
    basedOn: ({ assignment }) => assignment.lastEvent,
    touches: [dispatchKeys.all, ['incident']],
  })
}
