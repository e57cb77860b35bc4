import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useMap } from '@/map/map-view'
import { imageName } from '@/map/symbol-images'
import { type LayerOf, useGeoJsonLayer } from '@/map/use-geojson-layer'
import { useMessages } from '@/shared/i18n/messages'
import { uiMessages } from '@/shared/ui/ui-messages'
import type { IncidentCard } from './incident'
import { useOpenIncidents } from './incident-queue'

type LevelKey = 'fire1' | 'fire2' | 'fire3' | 'fire4' | 'fire5' | 'rescue1' | 'rescue2' | 'rescue3' | 'rescue4'

/** Colour of a level on the map; rescue level 1 has the second colour of the fire scale. */
function levelIndex(incident: Pick<IncidentCard, 'fireLevel' | 'rescueLevel'>): number {
  if (incident.fireLevel) return incident.fireLevel - 1
  return incident.rescueLevel ? incident.rescueLevel : 2
}

/** The open incidents: square for fire, round for rescue, in the colour of the level, named by level and place. */
export function IncidentsLayer({ selected, onSelect }: { readonly selected: string | undefined; readonly onSelect: (id: string) => void }) {
  const { palette } = useMap()
  const t = useMessages(uiMessages)
  const incidents = useOpenIncidents()
  const data = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: (incidents.data?.items ?? []).flatMap((incident) => {
        if (!incident.position) return []
        const level = incident.fireLevel ?? incident.rescueLevel
        const scale = incident.rescueLevel ? 'rescue' : 'fire'
        const colour = palette.levels[Math.min(4, levelIndex(incident))] ?? palette.bad
        return [
          {
            type: 'Feature' as const,
            properties: {
              id: incident.id, colour, selected: incident.id === selected,
              image: imageName(scale === 'fire' ? 'incident-fire' : 'incident-rescue', colour),
              label: `${level ? t(`${scale}${level}` as LevelKey) : t('noLevel')} ${incident.premisesName ?? ''}`.trim(),
            },
            geometry: { type: 'Point' as const, coordinates: [incident.position.longitude, incident.position.latitude] },
          },
        ]
      }),
    }),
    [incidents.data, palette, selected, t],
  )
  const layers = useMemo<LayerOf[]>(
    () => [
      { id: 'incidents-halo', type: 'circle', paint: { 'circle-radius': ['case', ['get', 'selected'], 24, 17], 'circle-color': ['get', 'colour'], 'circle-opacity': 0.22 } },
      {
        id: 'incidents-symbol', type: 'symbol',
        layout: {
          'icon-image': ['get', 'image'], 'icon-size': 1.1, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
          'text-field': ['get', 'label'], 'text-font': ['Bold'], 'text-size': 13, 'text-anchor': 'bottom', 'text-offset': [0, -1.6], 'text-max-width': 16, 'text-optional': true,
        },
        paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
      },
    ],
    [palette],
  )
  const pick = useMemo(() => (properties: Readonly<Record<string, unknown>>) => onSelect(String(properties['id'])), [onSelect])
  useGeoJsonLayer({ id: 'incidents', data, layers, onPick: pick })
  return null
}
