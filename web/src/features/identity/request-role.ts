import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { peopleKeys } from './people'

/** Asks for a role; another administrator grants it. */
export function useRequestRole() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ person, role }: { readonly person: string; readonly role: string }) => send(`/identity/people/${person}/roles`, { body: { role } }),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: peopleKeys.all }), queries.invalidateQueries({ queryKey: peopleKeys.requests })]),
  })
}
