import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, GeoJSONSourceSpecification, LayerSpecification, MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect } from 'react'
import { useMap } from './map-view'

/** A layer without its source; it is given that of the call. */
export type LayerOf = LayerSpecification extends infer L ? (L extends { source: string } ? Omit<L, 'source'> : never) : never

interface GeoJsonLayer {
  readonly id: string
  readonly data: FeatureCollection
  readonly layers: readonly LayerOf[]
  readonly options?: Omit<GeoJSONSourceSpecification, 'type' | 'data'>
  /** The layer to stay under; without it the newest lies on top. */
  readonly below?: string
  /** A click on a symbol: the properties of what was hit. */
  readonly onPick?: (properties: Readonly<Record<string, unknown>>, event: MapLayerMouseEvent) => void
}

/** Draws GeoJSON on the map it is used in, follows its changes and takes it away with the component. */
export function useGeoJsonLayer({ id, data, layers, options, below, onPick }: GeoJsonLayer): void {
  const { map } = useMap()
  useEffect(() => {
    map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, ...options })
    for (const layer of layers) map.addLayer({ ...layer, source: id } as LayerSpecification, below)
    return () => {
      // The map may have been removed before its layers when a page is left.
      if (!map.style) return
      for (const layer of layers) if (map.getLayer(layer.id)) map.removeLayer(layer.id)
      if (map.getSource(id)) map.removeSource(id)
    }
    // Layers and options are fixed for the life of a source; a caller that changes them gives another id.
  }, [map, id])

  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(data)
  }, [map, id, data])

  useEffect(() => {
    if (!onPick) return
    const names = layers.map((layer) => layer.id)
    const pick = (event: MapLayerMouseEvent) => {
      const hit = event.features?.[0]
      if (hit) onPick(hit.properties ?? {}, event)
    }
    const pointer = () => (map.getCanvas().style.cursor = 'pointer')
    const plain = () => (map.getCanvas().style.cursor = '')
    map.on('click', names, pick)
    map.on('mouseenter', names, pointer)
    map.on('mouseleave', names, plain)
    return () => {
      map.off('click', names, pick)
      map.off('mouseenter', names, pointer)
      map.off('mouseleave', names, plain)
    }
  }, [map, id, onPick])
}
