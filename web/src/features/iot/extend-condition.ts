import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Condition, conditionKeys } from './condition'

interface Extension {
  readonly condition: Condition
  readonly dueAt: string
  readonly reason: string
}

/** Lets a condition last longer, with the reason. */
export function useExtendCondition(onDone: () => void) {
  const world = useWorld()
  return useAct({
    send: ({ condition, dueAt, reason }: Extension, act) => send(`/iot/conditions/${condition.id}/extend`, { query: { world }, act, body: { dueAt, reason } }),
    touches: [conditionKeys],
    onDone,
  })
}
