import { useQuery } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from '@/map/map-view'
import type { Palette } from '@/map/palette'
import { imageName } from '@/map/symbol-images'
import { type LayerOf, useGeoJsonLayer } from '@/map/use-geojson-layer'
import { useWorld } from '@/shared/api/world'
import { vehicleSymbol } from '@/shared/ui/symbol'
import { type DispatchUnit, dispatchKeys, type PositionItem } from './assignment'
import { unitsQuery } from './list-units'

/** Ready green, moving orange, working blue, returning grey; lost is grey and another shape. */
export function unitColour(unit: Pick<DispatchUnit, 'state' | 'availability'>, palette: Palette): string {
  if (unit.availability === 'lost_link') return palette.lost
  switch (unit.state.code) {
    case '10':
      return palette.ok
    case '20':
    case '21':
      return palette.accent
    case '25':
    case '30':
      return palette.muted
    default:
      return palette.info
  }
}

function unitFeatures(units: readonly DispatchUnit[], positions: ReadonlyMap<string, PositionItem>, palette: Palette): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: units.flatMap((unit) => {
      const live = positions.get(unit.id)
      const place = live ?? unit.position
      if (!place) return []
      const colour = unitColour(unit, palette)
      const moving = ['20', '21', '25', '27'].includes(unit.state.code)
      const course = live?.course ?? null
      return [
        {
          type: 'Feature' as const,
          properties: {
            id: unit.id, name: unit.name, out: unit.state.code !== '10', incident: unit.incidentId ?? '',
            image: imageName(unit.availability === 'lost_link' ? 'v-lost' : vehicleSymbol(unit.typeCode), colour),
            heading: imageName('v-heading', colour), course: course ?? 0, headed: moving && course !== null,
            guess: (live?.kind ?? unit.positionKind) === 'estimated',
          },
          geometry: { type: 'Point' as const, coordinates: [place.longitude, place.latitude] },
        },
      ]
    }),
  }
}

function unitLayers(palette: Palette): LayerOf[] {
  const shown = ['any', ['get', 'out'], ['>=', ['zoom'], 13]] as never
  return [
    {
      id: 'units-heading', type: 'symbol', filter: ['all', ['get', 'headed'], shown] as never,
      layout: { 'icon-image': ['get', 'heading'], 'icon-rotate': ['get', 'course'], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': 1.6 },
    },
    {
      id: 'units-symbol', type: 'symbol', filter: shown,
      layout: {
        'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        'text-field': ['step', ['zoom'], '', 10, ['get', 'name']], 'text-font': ['Bold'], 'text-size': 12, 'text-anchor': 'left', 'text-offset': [1.2, 0], 'text-optional': true,
        'symbol-sort-key': ['case', ['get', 'out'], 1, 0],
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.6, 'icon-opacity': ['case', ['get', 'guess'], 0.75, 1] },
    },
  ]
}

const NOWHERE: ReadonlyMap<string, PositionItem> = new Map()

/** The vehicles on the map, moving with the positions of the feed. */
export function UnitsLayer({ onIncident }: { readonly onIncident?: (id: string) => void }) {
  const { palette } = useMap()
  const world = useWorld()
  const units = useQuery(unitsQuery(world))
  const positions = useQuery<ReadonlyMap<string, PositionItem>>({ queryKey: dispatchKeys.positions(world), enabled: false, initialData: NOWHERE, staleTime: Infinity })
  const data = useMemo(() => unitFeatures(units.data?.items ?? [], positions.data ?? NOWHERE, palette), [units.data, positions.data, palette])
  const layers = useMemo(() => unitLayers(palette), [palette])
  const pick = useMemo(() => (onIncident ? (properties: Readonly<Record<string, unknown>>) => properties['incident'] && onIncident(String(properties['incident'])) : undefined), [onIncident])
  useGeoJsonLayer({ id: 'units', data, layers, ...(pick ? { onPick: pick } : {}) })
  return null
}
