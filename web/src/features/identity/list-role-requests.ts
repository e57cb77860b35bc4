import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { peopleKeys, type RoleRequest } from './people'

export const openRequestsQuery = queryOptions({
  queryKey: peopleKeys.requests,
  queryFn: ({ signal }) => get<Listing<RoleRequest>>('/identity/role-requests', { state: 'open' }, signal),
})
