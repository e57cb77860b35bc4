import { useQuery } from '@tanstack/react-query'
import { StationPage } from '@/features/dispatch/station-page'
import { stationQuery } from '@/features/forces/get-station'
import { useSession } from '@/features/identity/use-session'
import { FitTo } from '@/map/fly-to'
import { MapView } from '@/map/map-view'
import { PlaceMark } from '@/map/place-mark'
import { RouteLine } from '@/map/route-line'
import { PersonMenu } from './shell/person-menu'
import './shell/shell.css'

/** The screen of the station the account belongs to; a seat of the centre may look at any by its address. */
export function StationView({ asked }: { readonly asked: string | undefined }) {
  const session = useSession()
  const id = session.station ?? asked ?? ''
  const station = useQuery({ ...stationQuery(id), enabled: id !== '' })
  return (
    <StationPage
      station={id}
      stationName={station.data?.name ?? id}
      menu={<PersonMenu />}
      map={(order) => (
        <MapView label={order.incident.address} interactive={false}>
          {order.route && <RouteLine path={order.route.path} />}
          {order.water.map((source, index) => source.position && <PlaceMark key={index} id={`water-${index}`} position={source.position} symbol="hydrant" tone="water" />)}
          {order.incident.position && <PlaceMark id="incident" position={order.incident.position} symbol={order.incident.rescueLevel ? 'incident-rescue' : 'incident-fire'} tone={order.incident.fireLevel ?? order.incident.rescueLevel ?? 3} />}
          <FitTo places={order.route?.path ?? (order.incident.position ? [[order.incident.position.longitude, order.incident.position.latitude]] : [])} />
        </MapView>
      )}
    />
  )
}
