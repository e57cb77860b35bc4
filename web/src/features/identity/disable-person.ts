import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { peopleKeys } from './people'

/** Disables an account: the person is signed out at once. */
export function useDisablePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: string) => send(`/identity/people/${person}/disable`),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: peopleKeys.all }), queries.invalidateQueries({ queryKey: peopleKeys.requests })]),
  })
}
