import { useQuery } from '@tanstack/react-query'
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { GeoJSONSource, MapLayerMouseEvent } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useWorld } from '@/shared/api/world'
import { REGISTER_CEILING } from './base-style'
import { type Bounds, layerFeaturesQuery } from './get-layer-features'
import type { MapLayer } from './list-layers'
import { useMap } from './map-view'
import type { Palette } from './palette'
import { imageName } from './symbol-images'
import { type LayerOf, useGeoJsonLayer } from './use-geojson-layer'

export interface Picked {
  readonly layer: string
  readonly id: string
  readonly name: string
}

/** Where the map looks, after each move. */
export function useBounds(): { readonly bounds: Bounds; readonly zoom: number } {
  const { map } = useMap()
  const [view, setView] = useState(() => ({ bounds: map.getBounds().toArray().flat() as unknown as Bounds, zoom: map.getZoom() }))
  useEffect(() => {
    const moved = () => setView({ bounds: map.getBounds().toArray().flat() as unknown as Bounds, zoom: map.getZoom() })
    map.on('moveend', moved)
    return () => void map.off('moveend', moved)
  }, [map])
  return view
}

/** Water is water blue, premises violet, forces the colour of text: states own the other colours. */
function colourOf(symbol: string, palette: Palette): string {
  if (symbol.startsWith('premises')) return palette.premises
  if (/^(hydrant|water|fire-pool|natural)/.test(symbol)) return palette.sourceBlue
  return palette.text
}

function withImages(features: FeatureCollection, palette: Palette): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.features
      .filter((feature): feature is Feature<Point> => feature.geometry?.type === 'Point')
      .map((feature) => {
        const symbol = String(feature.properties?.['symbol'] ?? 'premises')
        return { ...feature, properties: { ...feature.properties, image: imageName(symbol, colourOf(symbol, palette)) } }
      }),
  }
}

function layersOf(id: string, ring: string, palette: Palette, minzoom: number, prominent: boolean): LayerOf[] {
  return [
    {
      id: `${id}-cluster`, type: 'circle', minzoom, filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.halo, 'circle-stroke-color': ring, 'circle-stroke-width': 1.5, 'circle-stroke-opacity': 0.8,
        'circle-radius': ['step', ['get', 'point_count'], 10, 10, 12, 100, 15],
      },
    },
    {
      id: `${id}-count`, type: 'symbol', minzoom, filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': ['Bold'], 'text-size': 12, 'text-allow-overlap': true },
      paint: { 'text-color': palette.text },
    },
    {
      id: `${id}-symbol`, type: 'symbol', minzoom, filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'image'], 'icon-allow-overlap': prominent, 'icon-padding': 1,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 8, prominent ? 0.75 : 0.6, 14, prominent ? 1 : 0.85],
        'text-field': ['step', ['zoom'], '', prominent ? 11 : 13.5, ['coalesce', ['get', 'name'], '']],
        'text-font': ['Regular'], 'text-size': 12, 'text-offset': [0, 1.2], 'text-anchor': 'top', 'text-optional': true, 'text-max-width': 9,
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ]
}

interface RegisteredLayerProps {
  readonly layer: MapLayer
  readonly onPick?: (picked: Picked) => void
}

/** A layer of the registry: asked for by view, clustered where it is dense. */
export function RegisteredLayer({ layer, onPick }: RegisteredLayerProps) {
  const { map, palette } = useMap()
  const world = useWorld()
  const { bounds, zoom } = useBounds()
  const features = useQuery({ ...layerFeaturesQuery(layer.id, bounds, world), enabled: zoom >= layer.minZoom })
  const data = useMemo(() => withImages(features.data ?? { type: 'FeatureCollection', features: [] }, palette), [features.data, palette])
  const prominent = layer.id.startsWith('forces.')
  const source = `layer-${layer.id}`
  const ring = layer.id.includes('water') ? palette.sourceBlue : layer.id.includes('premises') ? palette.premises : palette.muted
  const layers = useMemo(() => layersOf(source, ring, palette, layer.minZoom, prominent), [source, ring, palette, layer.minZoom, prominent])
  const pick = useCallback(
    (properties: Readonly<Record<string, unknown>>, event: MapLayerMouseEvent) => {
      if (properties['cluster_id'] !== undefined) {
        void map.getSource<GeoJSONSource>(source)?.getClusterExpansionZoom(Number(properties['cluster_id'])).then((to) => map.easeTo({ center: event.lngLat, zoom: to }))
      } else {
        onPick?.({ layer: layer.id, id: String(properties['id'] ?? ''), name: String(properties['name'] ?? '') })
      }
    },
    [map, source, layer.id, onPick],
  )
  useGeoJsonLayer({ id: source, data, layers, below: REGISTER_CEILING, options: { cluster: !prominent, clusterRadius: 72, clusterMaxZoom: 13 }, onPick: pick })
  return null
}
