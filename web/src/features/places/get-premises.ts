import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'
import { type Premises, placesKeys } from './premises'

export function premisesQuery(id: string) {
  return queryOptions({ queryKey: placesKeys.one(id), queryFn: ({ signal }) => get<Premises>(`/places/premises/${id}`, {}, signal) })
}
