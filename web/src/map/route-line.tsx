import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from './map-view'
import { type LayerOf, useGeoJsonLayer } from './use-geojson-layer'

/** The way to go: a broad line for the wall, over its own casing. */
export function RouteLine({ path }: { readonly path: readonly (readonly [number, number])[] }) {
  const { palette } = useMap()
  const data = useMemo<FeatureCollection>(
    () => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: path.map((point) => [...point]) } }] }),
    [path],
  )
  const layers = useMemo<LayerOf[]>(() => {
    const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
    return [
      { id: 'route-case', type: 'line', layout, paint: { 'line-color': palette.halo, 'line-width': 11 } },
      { id: 'route-line', type: 'line', layout, paint: { 'line-color': palette.accent, 'line-width': 6 } },
    ]
  }, [palette])
  useGeoJsonLayer({ id: 'route', data, layers })
  return null
}
