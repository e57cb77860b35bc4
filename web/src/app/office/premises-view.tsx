import { Link, useNavigate } from '@tanstack/react-router'
import { PremisesAlarms } from '@/features/iot/alarm-desk'
import { placesMessages } from '@/features/places/messages'
import { PremisesPage } from '@/features/places/premises-page'
import { useHasRole } from '@/features/identity/use-session'
import { FlyTo } from '@/map/fly-to'
import { MapView } from '@/map/map-view'
import { useMessages } from '@/shared/i18n/messages'
import { RegisteredLayers } from '../watch/registered-layers'

/** A premises with its place on the map and its alarms. */
export function PremisesView({ id }: { readonly id: string }) {
  const t = useMessages(placesMessages)
  const navigate = useNavigate()
  const watcher = useHasRole('call-taker', 'commander', 'sensor-watch')
  return (
    <PremisesPage
      id={id}
      actions={(premises) =>
        watcher && premises.position ? (
          <Link className="btn primary" to="/dispatch/watch" search={{ at: `${premises.position.longitude},${premises.position.latitude}` }}>
            {t('onMap')}
          </Link>
        ) : null
      }
      map={(premises) => (
        <MapView label={premises.name}>
          <RegisteredLayers chosen="places.premises,places.water,forces.stations" />
          {premises.position && <FlyTo position={premises.position} zoom={13.5} />}
        </MapView>
      )}
    >
      {watcher && <PremisesAlarms premises={id} onOpen={(alarm) => void navigate({ to: '/dispatch/watch', search: { alarm } })} />}
    </PremisesPage>
  )
}
