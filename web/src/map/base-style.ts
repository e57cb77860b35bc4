import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { address } from '@/shared/api/request'
import type { BaseMap } from './get-base-map'
import type { Palette } from './palette'


/** What is drawn from registers lies under this mark, what is live above it, whichever arrives first. */
export const REGISTER_CEILING = 'register-ceiling'

/** Roads come with the class of OpenStreetMap under one of these names. */
const ROAD_CLASS = ['coalesce', ['get', 'class'], ['get', 'highway'], ['get', 'kind'], 'minor'] as const
const PLACE_KIND = ['coalesce', ['get', 'kind'], ['get', 'class'], 'village'] as const

type Expression = never

function roads(id: string, classes: readonly string[], colour: string, widths: readonly [number, number], minzoom: number, casing?: string): LayerSpecification[] {
  const filter = ['in', ROAD_CLASS, ['literal', classes]] as unknown as Expression
  const width = (extra: number) => ['interpolate', ['exponential', 1.4], ['zoom'], 6, widths[0] + extra, 15, widths[1] + extra * 3] as unknown as Expression
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
  const line = (suffix: string, lineColour: string, extra: number): LayerSpecification => ({
    id: `${id}${suffix}`, type: 'line', source: 'roads', minzoom, filter, layout,
    paint: { 'line-color': lineColour, 'line-width': width(extra) },
  })
  return casing ? [line('-case', casing, 1.2), line('', colour, 0)] : [line('', colour, 0)]
}

function labels(id: string, kinds: readonly string[], colour: string, halo: string, size: readonly [number, number], minzoom: number, bold: boolean): LayerSpecification {
  return {
    id, type: 'symbol', source: 'places', minzoom,
    filter: ['in', PLACE_KIND, ['literal', kinds]] as unknown as Expression,
    layout: {
      'text-field': ['coalesce', ['get', 'local_name'], ['get', 'name']] as unknown as Expression,
      'text-font': [bold ? 'Bold' : 'Regular'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, size[0], 12, size[1]] as unknown as Expression,
      'text-padding': 6, 'text-letter-spacing': bold ? 0.06 : 0, 'text-max-width': 12,
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.5 },
  }
}

function areaLayers(p: Palette): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': p.land } },
    { id: 'builtup', type: 'fill', source: 'builtup', paint: { 'fill-color': p.built } },
    { id: 'water', type: 'fill', source: 'water', filter: ['in', '$type', 'Polygon'] as unknown as Expression, paint: { 'fill-color': p.water } },
    {
      id: 'rivers', type: 'line', source: 'water', filter: ['in', '$type', 'LineString'] as unknown as Expression,
      paint: { 'line-color': p.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 13, 3.5] as unknown as Expression },
    },
    {
      id: 'counties', type: 'line', source: 'counties',
      paint: { 'line-color': p.county, 'line-width': 1.2, 'line-dasharray': [7, 3, 2, 3, 2, 3] },
    },
  ]
}

function roadLayers(p: Palette): LayerSpecification[] {
  return [
    ...roads('road-minor', ['minor', 'residential', 'service', 'track', 'unclassified', 'tertiary', 'street', 'living_street', 'township'], p.minor, [0.4, 4], 9),
    ...roads('road-primary', ['primary', 'secondary', 'primary_link', 'secondary_link', 'provincial', 'county'], p.primary, [1, 6], 6, p.roadCase),
    ...roads('road-trunk', ['trunk', 'trunk_link', 'national'], p.trunk, [1.3, 7], 5, p.roadCase),
    ...roads('road-motorway', ['motorway', 'motorway_link', 'expressway'], p.motorway, [1.5, 8], 5, p.roadCase),
  ]
}

function labelLayers(p: Palette): LayerSpecification[] {
  return [
    {
      id: 'label-water', type: 'symbol', source: 'water', minzoom: 7, filter: ['has', 'name'] as unknown as Expression,
      layout: { 'text-field': ['coalesce', ['get', 'name'], ''] as unknown as Expression, 'text-font': ['Italic'], 'text-size': 13, 'symbol-placement': 'point' },
      paint: { 'text-color': p.waterLabel, 'text-halo-color': p.halo, 'text-halo-width': 1.5 },
    },
    labels('label-village', ['village', 'hamlet', 'locality', 'farm', 'pasture', 'port'], p.label, p.halo, [11, 12], 11, false),
    labels('label-town', ['town', 'township', 'suburb', 'street', 'subdistrict', 'regiment', 'park', 'forest', 'scenic'], p.label, p.halo, [12, 14], 8.5, false),
    labels('label-city', ['city', 'county', 'county-seat', 'county_seat', 'seat', 'prefecture'], p.text, p.halo, [14, 18], 5, true),
  ]
}

/** Draws the base map from our own vector data; nothing is asked of anybody outside unless a setting says so. */
export function baseStyle(base: BaseMap, p: Palette): StyleSpecification {
  const file = (name: string): SourceSpecification => ({ type: 'geojson', data: new URL(address(`/map/base/${name}.geojson`), location.href).href, tolerance: 0.4 })
  const sources: Record<string, SourceSpecification> = {
    counties: file('counties'), water: file('water'), builtup: file('builtup'), roads: file('roads'), places: file('places'),
  }
  const [land, ...areas] = areaLayers(p)
  const layers: LayerSpecification[] = [land!, ...areas, ...roadLayers(p), ...labelLayers(p)]
  if (base.tileSource) {
    sources['outside'] = { type: 'raster', tiles: [base.tileSource], tileSize: 256, attribution: base.tileAttribution ?? '', maxzoom: 18 }
    layers.splice(1, 0, { id: 'outside', type: 'raster', source: 'outside' })
  }
  layers.push({ id: REGISTER_CEILING, type: 'background', layout: { visibility: 'none' } })
  return { version: 8, sources, layers }
}
