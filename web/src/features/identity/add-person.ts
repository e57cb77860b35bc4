import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import { peopleKeys } from './people'

export interface NewPerson {
  readonly login: string
  readonly name: string
  readonly kind: 'duty' | 'administrator'
  readonly station?: string
  readonly unit?: string
}

/** Makes an account. The one-time password is shown once and kept nowhere. */
export function useAddPerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPerson) => send<{ id: string; oneTimePassword: string }>('/identity/people', { body: person }),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKeys.all }),
  })
}
