import { queryOptions } from '@tanstack/react-query'
import { get, type Listing, type World } from '@/shared/api/request'
import { type DispatchUnit, dispatchKeys } from './assignment'

export function unitsQuery(world: World) {
  return queryOptions({
    queryKey: dispatchKeys.units(world),
    queryFn: ({ signal }) => get<Listing<DispatchUnit>>('/dispatch/units', { world }, signal),
  })
}
