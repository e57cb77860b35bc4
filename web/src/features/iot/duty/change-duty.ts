import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { type DutyRound, dutyKeys } from './duty'

/** A round to begin now: a share of a county's terminals, or of the whole area; or the terminals named. */
export interface NewRound {
  readonly terminals?: readonly string[]
  readonly county?: string | null
  readonly share?: number
  readonly minutes: number
}

export interface NewPlan {
  readonly name: string
  readonly kind: 'daily' | 'random'
  readonly county?: string | null
  readonly share: number
  readonly minutes: number
  readonly beginsAt: string
  readonly endsAt?: string | null
}

function useDutyChange<V, R>(change: (value: V) => Promise<R>, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: dutyKeys.all })
      onDone?.()
    },
  })
}

export function useBeginRound(onDone?: () => void) {
  return useDutyChange((round: NewRound) => send<DutyRound>('/iot/duty-rounds', { body: round }), onDone)
}

export function useAddPlan(onDone?: () => void) {
  return useDutyChange((plan: NewPlan) => send('/iot/duty-plans', { body: plan }), onDone)
}

export function useEndPlan() {
  return useDutyChange((plan: string) => send(`/iot/duty-plans/${plan}`, { method: 'DELETE' }))
}
