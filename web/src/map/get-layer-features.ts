import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { get, type World } from '@/shared/api/request'

export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Grows a view to whole tenths of a degree, so that a small pan asks for nothing new. */
export function roundedBounds([west, south, east, north]: Bounds): Bounds {
  const down = (degrees: number) => Math.floor(degrees * 10) / 10
  const up = (degrees: number) => Math.ceil(degrees * 10) / 10
  return [down(west), down(south), up(east), up(north)]
}

export function layerFeaturesQuery(layer: string, bounds: Bounds, world: World) {
  const bbox = roundedBounds(bounds).map((degrees) => degrees.toFixed(1)).join(',')
  return queryOptions({
    queryKey: ['map', 'features', layer, bbox, world],
    queryFn: ({ signal }) => get<FeatureCollection>(`/map/layers/${layer}/features`, { bbox, world }, signal),
    staleTime: 120_000,
    placeholderData: keepPreviousData,
  })
}
