import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { peopleKeys } from './people'

/** Grants or refuses a role that was asked for. */
export function useDecideRoleRequest() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ request, verdict }: { readonly request: string; readonly verdict: 'grant' | 'refuse' }) => send(`/identity/role-requests/${request}/${verdict}`),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: peopleKeys.all }), queries.invalidateQueries({ queryKey: peopleKeys.requests })]),
  })
}
