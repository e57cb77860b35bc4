import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { type Area, peopleKeys } from './people'

/** Sets what of the prefecture a person is responsible for; they sign in again to work with it. */
export function useSetArea() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ person, area }: { readonly person: string; readonly area: Area }) => send(`/identity/people/${person}/area`, { method: 'PUT', body: area }),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: peopleKeys.all }), queries.invalidateQueries({ queryKey: peopleKeys.sessions })]),
  })
}
