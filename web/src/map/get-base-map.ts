import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

/** The base map of our own: where it lies and which files of plain GeoJSON it is made of. */
export interface BaseMap {
  readonly center: readonly [number, number]
  readonly zoom: number
  readonly files: readonly string[]
  /** An outside tile source put in by a setting; absent on a system that shall ask nobody. */
  readonly tileSource?: string | null
  readonly tileAttribution?: string | null
}

export const baseMapQuery = queryOptions({
  queryKey: ['map', 'base'],
  queryFn: ({ signal }) => get<BaseMap>('/map/base', {}, signal),
  staleTime: Infinity,
})
