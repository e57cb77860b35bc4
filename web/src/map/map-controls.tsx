import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { count } from '@/shared/time/format'
import { Icon, TradeSymbol } from '@/shared/ui/symbol'
import { baseMapQuery } from './get-base-map'
import { type MapLayer, mapLayersQuery } from './list-layers'
import { useMap } from './map-view'
import { mapMessages } from './messages'

/** Layers drawn live by their own feature, not by view from the registry. */
export const LIVE_LAYERS: ReadonlySet<string> = new Set(['iot.alarms', 'dispatch.units', 'incident.incidents'])

/** Which layers show: those of the address, else those the registry shows by default. */
export function shownLayers(all: readonly MapLayer[], chosen: string | undefined): ReadonlySet<string> {
  if (chosen !== undefined) return new Set(chosen.split(',').filter(Boolean))
  return new Set(all.filter((layer) => layer.shownAtFirst).map((layer) => layer.id))
}

interface LayerMenuProps {
  readonly chosen: string | undefined
  readonly onChoose: (layers: string) => void
}

export function LayerMenu({ chosen, onChoose }: LayerMenuProps) {
  const t = useMessages(mapMessages)
  const layers = useQuery(mapLayersQuery)
  const all = layers.data ?? []
  const shown = shownLayers(all, chosen)
  const toggle = (id: string) => {
    const next = new Set(shown)
    if (!next.delete(id)) next.add(id)
    onChoose([...next].join(','))
  }
  return (
    <Menu icon="layers" label={t('layers', { count: shown.size })}>
      {all.map((layer) => (
        <label key={layer.id}>
          <input type="checkbox" checked={shown.has(layer.id)} onChange={() => toggle(layer.id)} />
          {layer.name}
          <small className="num">{layer.count == null ? '' : t('layerCount', { count: count(layer.count) })}</small>
        </label>
      ))}
    </Menu>
  )
}

function Menu({ icon, label, children }: { readonly icon: string; readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="map-menu" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon id={icon} />
        {label}
        <Icon id="down" />
      </button>
      {open && <div className="map-menu-list">{children}</div>}
    </div>
  )
}

/** What the colours and shapes mean; every colour here has a shape or a word too. */
export function Legend() {
  const t = useMessages(mapMessages)
  const rows = [
    ['v-water', 'var(--ok)', t('lgReady')],
    ['v-water', 'var(--accent)', t('lgMoving')],
    ['v-water', 'var(--info)', t('lgScene')],
    ['v-water', 'var(--muted)', t('lgReturning')],
    ['v-lost', 'var(--lost)', t('lgLost')],
    ['sensor-alarm', 'var(--bad)', t('lgAlarm')],
    ['incident-fire', 'var(--lv-2)', t('lgIncident')],
  ] as const
  return (
    <Menu icon="pin" label={t('legend')}>
      {rows.map(([symbol, colour, words]) => (
        <div key={words} className="map-legend">
          <span style={{ color: colour }}>
            <TradeSymbol id={symbol} size={18} />
          </span>
          {words}
        </div>
      ))}
    </Menu>
  )
}

export function ZoomButtons() {
  const t = useMessages(mapMessages)
  const { map } = useMap()
  return (
    <div className="map-zoom">
      <button type="button" className="btn" aria-label={t('zoomIn')} onClick={() => map.zoomIn()}>
        +
      </button>
      <button type="button" className="btn" aria-label={t('zoomOut')} onClick={() => map.zoomOut()}>
        −
      </button>
    </div>
  )
}

export function WholePrefecture() {
  const t = useMessages(mapMessages)
  const { map } = useMap()
  const base = useQuery(baseMapQuery)
  const whole = () => base.data && map.easeTo({ center: [...base.data.center], zoom: base.data.zoom, duration: 300 })
  return (
    <button type="button" className="btn" onClick={whole}>
      {t('wholePrefecture')}
    </button>
  )
}

export function MapNote() {
  const t = useMessages(mapMessages)
  return <div className="map-note">{t('source')}</div>
}
