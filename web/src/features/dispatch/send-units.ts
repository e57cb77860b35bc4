import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { dispatchKeys } from './assignment'

export interface Order {
  readonly incident: string
  /** Each unit with the version its sender had seen: one that changed since is refused, all or nothing. */
  readonly units: readonly { readonly unit: string; readonly guardVersion: number }[]
}

/** Orders units to an incident. */
export function useSendUnits(onDone?: () => void) {
  const world = useWorld()
  return useAct({
    send: (order: Order, act) => send<{ assignments: readonly string[] }>('/dispatch/orders', { query: { world }, act, body: order }),
    touches: [dispatchKeys.all, ['incident']],
    onDone: () => onDone?.(),
  })
}
