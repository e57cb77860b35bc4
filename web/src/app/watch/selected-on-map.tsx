import { useQuery } from '@tanstack/react-query'
import { incidentQuery } from '@/features/incident/get-incident'
import { alarmQuery } from '@/features/iot/get-alarm'
import { FlyTo } from '@/map/fly-to'
import { RangeRings } from '@/map/range-rings'
import { useWorld } from '@/shared/api/world'
import type { WatchSelection } from './watch-page'

const CLOSE_UP = 11

/** The map follows the selection, with rings round an incident. */
export function SelectedOnMap({ selection }: { readonly selection: WatchSelection }) {
  const [longitude, latitude] = (selection.at ?? '').split(',').map(Number)
  if (selection.at && Number.isFinite(longitude) && Number.isFinite(latitude)) return <FlyTo position={{ longitude: longitude!, latitude: latitude! }} zoom={13} />
  if (selection.incident) return <SelectedIncident id={selection.incident} />
  return selection.alarm ? <SelectedAlarm id={selection.alarm} /> : null
}

function SelectedIncident({ id }: { readonly id: string }) {
  const position = useQuery(incidentQuery(useWorld(), id)).data?.position
  if (!position) return null
  return (
    <>
      <FlyTo position={position} zoom={CLOSE_UP} />
      <RangeRings centre={position} />
    </>
  )
}

function SelectedAlarm({ id }: { readonly id: string }) {
  const position = useQuery(alarmQuery(useWorld(), id)).data?.position
  return position ? <FlyTo position={position} zoom={CLOSE_UP} /> : null
}
