import { queryOptions } from '@tanstack/react-query'
import { get, type Listing } from '@/shared/api/request'
import { placesKeys } from './premises'

export interface WaterSource {
  readonly id: string
  readonly name: string | null
  readonly kind?: string
  readonly kindName?: string | null
  readonly distanceMetres?: number | null
  readonly flowLitresPerSecond?: number | null
  readonly statusName?: string | null
  readonly status?: string | null
}

/** Water within hose reach of a place, nearest first. */
export function waterNearQuery(position: { readonly longitude: number; readonly latitude: number }, radius = 1000) {
  const near = `${position.longitude},${position.latitude}`
  return queryOptions({ queryKey: placesKeys.water(near), queryFn: ({ signal }) => get<Listing<WaterSource>>('/places/water-sources', { near, radius }, signal) })
}
