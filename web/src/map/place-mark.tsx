import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from './map-view'
import type { LngLat } from './range-rings'
import { imageName } from './symbol-images'
import { type LayerOf, useGeoJsonLayer } from './use-geojson-layer'

interface PlaceMarkProps {
  readonly id: string
  readonly position: LngLat
  readonly symbol: string
  /** A level number, or water. */
  readonly tone: number | 'water'
}

/** One symbol at one place, for the maps of station and crew. */
export function PlaceMark({ id, position, symbol, tone }: PlaceMarkProps) {
  const { palette } = useMap()
  const { longitude, latitude } = position
  const colour = tone === 'water' ? palette.sourceBlue : (palette.levels[Math.max(0, Math.min(4, tone - 1))] ?? palette.bad)
  const data = useMemo<FeatureCollection>(
    () => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { image: imageName(symbol, colour) }, geometry: { type: 'Point', coordinates: [longitude, latitude] } }] }),
    [longitude, latitude, symbol, colour],
  )
  const layers = useMemo<LayerOf[]>(
    () => [{ id: `mark-${id}`, type: 'symbol', layout: { 'icon-image': ['get', 'image'], 'icon-size': tone === 'water' ? 1 : 1.5, 'icon-allow-overlap': true, 'icon-ignore-placement': true } }],
    [id, tone],
  )
  useGeoJsonLayer({ id: `mark-${id}`, data, layers })
  return null
}
