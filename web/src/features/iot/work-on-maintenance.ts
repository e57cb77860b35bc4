import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { maintenanceKeys } from './maintenance'

/** Gives a task to somebody, or says that it is done. */
export type MaintenanceWork = { readonly id: string } & ({ readonly what: 'assign'; readonly to: string; readonly dueAt: string } | { readonly what: 'done'; readonly note: string })

export function useWorkOnMaintenance(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, what, ...body }: MaintenanceWork) => send(`/iot/maintenance-tasks/${id}/${what}`, { body }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [...maintenanceKeys] })
      onDone()
    },
  })
}
