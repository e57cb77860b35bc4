import { useQuery } from '@tanstack/react-query'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { Waiting } from '@/shared/ui/notices'
import { baseStyle } from './base-style'
import { type BaseMap, baseMapQuery } from './get-base-map'
import { mapMessages } from './messages'
import { type Palette, readPalette } from './palette'
import { provideSymbols } from './symbol-images'
import './map-view.css'

export interface MapHandle {
  readonly map: MapLibreMap
  readonly palette: Palette
}

const MapContext = createContext<MapHandle | null>(null)

/** The map a layer is drawn on; only inside a MapView. */
export function useMap(): MapHandle {
  const handle = useContext(MapContext)
  if (!handle) throw new Error('a map layer outside of a map')
  return handle
}

interface MapViewProps {
  readonly label: string
  /** Layers and controls; drawn once the map stands. */
  readonly children: ReactNode
  readonly interactive?: boolean
}

/** The one map. Its layers are children: features draw theirs, the application composes them. */
export function MapView({ label, children, interactive = true }: MapViewProps) {
  const t = useMessages(mapMessages)
  const base = useQuery(baseMapQuery)
  return (
    <section className="map" aria-label={label}>
      {base.data ? <Standing base={base.data} interactive={interactive}>{children}</Standing> : <Waiting query={base} what={t('map')} />}
    </section>
  )
}

function Standing({ base, interactive, children }: { readonly base: BaseMap; readonly interactive: boolean; readonly children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null)
  const [handle, setHandle] = useState<MapHandle | null>(null)
  useEffect(() => {
    let gone = false
    let map: MapLibreMap | null = null
    void import('./maplibre').then(({ maplibregl }) => {
      if (gone || !holder.current) return
      const palette = readPalette(holder.current)
      map = new maplibregl.Map({
        container: holder.current,
        style: baseStyle(base, palette),
        center: [...base.center],
        zoom: base.zoom,
        minZoom: 5,
        maxZoom: 18,
        interactive,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
        localIdeographFontFamily: '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
      })
      map.touchZoomRotate.disableRotation()
      map.addControl(new maplibregl.ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-right')
      provideSymbols(map, palette.halo)
      const standing = map
      map.on('load', () => !gone && setHandle({ map: standing, palette }))
    })
    return () => {
      gone = true
      setHandle(null)
      map?.remove()
    }
  }, [base, interactive])
  return (
    <>
      <div ref={holder} className="map-canvas" data-ready={handle !== null} />
      {handle && <MapContext.Provider value={handle}>{children}</MapContext.Provider>}
    </>
  )
}
