import { send } from '@/shared/api/request'
import { useAct } from '@/shared/api/use-act'
import { useWorld } from '@/shared/api/world'
import { type Assignment, dispatchKeys, type Reporter } from './assignment'

interface StatusReport {
  readonly assignment: Pick<Assignment, 'id' | 'lastEvent'>
  readonly code: string
  readonly reporter: Reporter
}

/** Records what a unit reports of itself, by its crew or by a seat that heard it on the radio. */
export function useReportStatus() {
  const world = useWorld()
  return useAct({
    send: ({ assignment, code, reporter }: StatusReport, act) => send(`/dispatch/assignments/${assignment.id}/status`, { query: { world }, act, body: { code, reporter } }),
    basedOn: ({ assignment }) => assignment.lastEvent,
    touches: [dispatchKeys.all, ['incident']],
  })
}
