import type { Feature, FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from './map-view'
import { type LayerOf, useGeoJsonLayer } from './use-geojson-layer'

export interface LngLat {
  readonly longitude: number
  readonly latitude: number
}

const METRES_PER_DEGREE = 111_320
const STEPS = 96

/** A circle of so many metres round a place, as a closed line; its label point is at 45° (upper right). */
export function ring(centre: LngLat, metres: number): Feature {
  const degrees = metres / METRES_PER_DEGREE
  const squeeze = Math.cos((centre.latitude * Math.PI) / 180)
  const coordinates = Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * 2 * Math.PI
    return [centre.longitude + (degrees * Math.sin(angle)) / squeeze, centre.latitude + degrees * Math.cos(angle)]
  })
  return { type: 'Feature', properties: { label: `${metres / 1000} km` }, geometry: { type: 'LineString', coordinates } }
}

/** Rings of 3, 5 and 10 km round an incident: distance at a glance. */
export function RangeRings({ centre }: { readonly centre: LngLat }) {
  const { palette } = useMap()
  const { longitude, latitude } = centre
  const data = useMemo<FeatureCollection>(() => ({ type: 'FeatureCollection', features: [3000, 5000, 10_000].map((metres) => ring({ longitude, latitude }, metres)) }), [longitude, latitude])
  const layers = useMemo<LayerOf[]>(
    () => [
      { id: 'rings-line', type: 'line', paint: { 'line-color': palette.text, 'line-opacity': 0.35, 'line-width': 1, 'line-dasharray': [3, 4] } },
      {
        id: 'rings-label', type: 'symbol',
        layout: { 'symbol-placement': 'line', 'text-field': ['get', 'label'], 'text-font': ['Regular'], 'text-size': 12, 'symbol-spacing': 2000, 'text-keep-upright': true },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
      },
    ],
    [palette],
  )
  useGeoJsonLayer({ id: 'rings', data, layers })
  return null
}
