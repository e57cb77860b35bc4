import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { areaOf, peopleKeys } from './people'

export interface NewPersonForm {
  readonly login: string
  readonly name: string
  readonly kind: 'duty' | 'administrator'
  readonly area: readonly string[]
  readonly station?: string
  readonly unit?: string
}

/** Makes an account. The one-time password is shown once and kept nowhere. */
export function useAddPerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPersonForm) => send<{ id: string; oneTimePassword: string }>('/identity/people', { body: { ...person, area: areaOf(person.area) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all }),
  })
}
