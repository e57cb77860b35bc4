import { useEffect } from 'react'
import { useMap } from './map-view'
import type { LngLat } from './range-rings'

/** Moves the map to what was selected; at once where the person wants no motion. */
export function FlyTo({ position, zoom }: { readonly position: LngLat; readonly zoom: number }) {
  const { map } = useMap()
  const { longitude, latitude } = position
  useEffect(() => {
    map.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), zoom), duration: 400, essential: false })
  }, [map, longitude, latitude, zoom])
  return null
}

/** Shows all of these places at once. */
export function FitTo({ places }: { readonly places: readonly (readonly [number, number])[] }) {
  const { map } = useMap()
  const key = JSON.stringify(places)
  useEffect(() => {
    const all = JSON.parse(key) as [number, number][]
    if (all.length === 0) return
    const longitudes = all.map(([longitude]) => longitude)
    const latitudes = all.map(([, latitude]) => latitude)
    map.fitBounds([[Math.min(...longitudes), Math.min(...latitudes)], [Math.max(...longitudes), Math.max(...latitudes)]], { padding: 72, maxZoom: 15, duration: 0 })
  }, [map, key])
  return null
}
