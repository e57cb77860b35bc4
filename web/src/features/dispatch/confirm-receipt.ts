import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { dispatchKeys } from './assignment'

interface Receipt {
  readonly assignmentId: string
  readonly by: 'machine' | 'person'
}

/** Says that an order has arrived: on the screen (machine), or in a head (person). */
export function useConfirmReceipt() {
  const world = useWorld()
  return useAct({
    send: ({ assignmentId, by }: Receipt, act) => send(`/dispatch/assignments/${assignmentId}/receipt`, { query: { world }, act, body: { by } }),
    touches: [dispatchKeys.all],
  })
}
