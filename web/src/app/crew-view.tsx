import { useQuery } from '@tanstack/react-query'
import { CrewPage } from '@/features/dispatch/crew-page'
import { unitQuery } from '@/features/forces/get-unit'
import { useSession } from '@/features/identity/use-session'
import { FitTo } from '@/map/fly-to'
import { MapView } from '@/map/map-view'
import { PlaceMark } from '@/map/place-mark'
import { RouteLine } from '@/map/route-line'
import { PersonMenu } from './shell/person-menu'
import './shell/shell.css'

/** The telephone page of the crew that is signed in. */
export function CrewView() {
  const session = useSession()
  const id = session.unit ?? ''
  const unit = useQuery({ ...unitQuery(id), enabled: id !== '' })
  return (
    <CrewPage
      unit={id}
      unitName={unit.data?.name ?? session.person.name}
      menu={<PersonMenu nameless />}
      map={(order) => (
        <MapView label={order.incident.address}>
          {order.route && <RouteLine path={order.route.path} />}
          {order.water?.map((source, index) => source.position && <PlaceMark key={index} id={`water-${index}`} position={source.position} symbol="hydrant" tone="water" />)}
          {order.incident.position && <PlaceMark id="incident" position={order.incident.position} symbol={order.incident.rescueLevel ? 'incident-rescue' : 'incident-fire'} tone={order.incident.fireLevel ?? order.incident.rescueLevel ?? 3} />}
          <FitTo places={order.route?.path ?? (order.incident.position ? [[order.incident.position.longitude, order.incident.position.latitude]] : [])} />
        </MapView>
      )}
    />
  )
}
