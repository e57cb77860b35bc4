import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from '@/map/map-view'
import { imageName } from '@/map/symbol-images'
import { type LayerOf, useGeoJsonLayer } from '@/map/use-geojson-layer'
import { wantsPerson } from './alarm'
import { useOpenAlarms } from './alarm-queue'

/** Open fire alarms on the map; the lower kinds stay in the list. */
export function AlarmsLayer({ onSelect }: { readonly onSelect: (id: string) => void }) {
  const { palette } = useMap()
  const alarms = useOpenAlarms()
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: (alarms.data?.items ?? []).flatMap((alarm) =>
        alarm.position && alarm.kind === 'fire'
          ? [
              {
                type: 'Feature' as const,
                properties: { id: alarm.id, waiting: wantsPerson(alarm), name: alarm.premisesName ?? '', image: imageName('sensor-alarm', palette.bad) },
                geometry: { type: 'Point' as const, coordinates: [alarm.position.longitude, alarm.position.latitude] },
              },
            ]
          : [],
      ),
    }),
    [alarms.data, palette],
  )
  const layers = useMemo<LayerOf[]>(
    () => [
      { id: 'alarms-ring', type: 'circle', filter: ['get', 'waiting'] as never, paint: { 'circle-radius': 20, 'circle-color': palette.bad, 'circle-opacity': 0.18, 'circle-stroke-color': palette.bad, 'circle-stroke-width': 2 } },
      {
        id: 'alarms-symbol', type: 'symbol',
        layout: {
          'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
          'text-field': ['get', 'name'], 'text-font': ['Bold'], 'text-size': 13, 'text-anchor': 'bottom', 'text-offset': [0, -1.6], 'text-optional': true,
        },
        paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
      },
    ],
    [palette],
  )
  const pick = useMemo(() => (properties: Readonly<Record<string, unknown>>) => onSelect(String(properties['id'])), [onSelect])
  useGeoJsonLayer({ id: 'alarms', data, layers, onPick: pick })
  return null
}
