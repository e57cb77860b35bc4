import { useQuery } from '@tanstack/react-query'
import { mapLayersQuery } from '@/map/list-layers'
import { LIVE_LAYERS, shownLayers } from '@/map/map-controls'
import { RegisteredLayer } from '@/map/registered-layer'

/** The layers of the registry that are shown; live ones are drawn by their own features. */
export function RegisteredLayers({ chosen }: { readonly chosen: string | undefined }) {
  const layers = useQuery(mapLayersQuery)
  const all = layers.data ?? []
  const shown = shownLayers(all, chosen)
  return (
    <>
      {all
        .filter((layer) => shown.has(layer.id) && !LIVE_LAYERS.has(layer.id))
        .map((layer) => (
          <RegisteredLayer key={layer.id} layer={layer} />
        ))}
    </>
  )
}
