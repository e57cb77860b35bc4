import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { UnitsLayer } from '@/features/dispatch/units-layer'
import { ReadinessStrip } from '@/features/dispatch/readiness-strip'
import { useHasRole, useSession } from '@/features/identity/use-session'
import { IncidentsLayer } from '@/features/incident/incidents-layer'
import { OpenIncidents, useOpenIncidents } from '@/features/incident/incident-queue'
import { NewCall } from '@/features/incident/new-call'
import { wantsPerson } from '@/features/iot/alarm'
import { AlarmsWantingPerson, byWaiting, OtherAlarms, useOpenAlarms } from '@/features/iot/alarm-queue'
import { AlarmsLayer } from '@/features/iot/alarms-layer'
import { useTakeAlarm } from '@/features/iot/take-alarm'
import { TestModeBanner } from '@/features/iot/registry/test-mode-banner'
import { useAlarmSound } from '@/features/iot/use-alarm-sound'
import { SearchBox } from '@/features/places/search-box'
import { Legend, LayerMenu, MapNote, WholePrefecture, ZoomButtons } from '@/map/map-controls'
import { MapView } from '@/map/map-view'
import { useMessages } from '@/shared/i18n/messages'
import { useKeys } from '@/shared/keys/use-keys'
import { PanelBoundary } from '@/shared/ui/page-boundary'
import { StaleBand } from '../shell/feed-age'
import { shellMessages } from '../shell/messages'
import { TopBar } from '../shell/top-bar'
import { IncidentAxis } from './incident-axis'
import { SelectedOnMap } from './selected-on-map'
import { RegisteredLayers } from './registered-layers'
import { SidePanel } from './side-panel'
import './watch-page.css'

/** What is selected on the watch page; it lives in the address, so a link is a view. */
export interface WatchSelection {
  readonly incident?: string
  readonly alarm?: string
  readonly layers?: string
  readonly at?: string
}

export function WatchPage({ selection }: { readonly selection: WatchSelection }) {
  const t = useMessages(shellMessages)
  const session = useSession()
  const navigate = useNavigate()
  const change = useCallback(
    (next: Partial<Record<keyof WatchSelection, string | undefined>>) => void navigate({ to: '/dispatch/watch', search: (before) => ({ ...before, ...next }) }),
    [navigate],
  )
  const selectAlarm = useCallback((alarm: string) => change({ alarm, incident: undefined, at: undefined }), [change])
  const selectIncident = useCallback((incident: string) => change({ incident, alarm: undefined, at: undefined }), [change])
  useAlarmSound(session.seat ?? session.person.login)
  const takesCalls = useHasRole('call-taker', 'commander')
  const [calling, setCalling] = useState(false)
  // While an alarm is being verified F2 is its verdict "false".
  useKeys({ F2: () => setCalling(true) }, takesCalls && !selection.alarm)
  useQueueKeys(selection, selectAlarm, change)
  return (
    <div className="watch">
      <TopBar onFound={(found) => found.position && change({ at: `${found.position.longitude},${found.position.latitude}` })} onNewCall={takesCalls ? () => setCalling(true) : undefined} />
      {calling && (
        <NewCall
          search={(choose) => (
            <SearchBox
              withKey={false}
              autoFocus
              onFound={(found) => {
                choose({ name: found.name, position: found.position, premisesId: found.kind === 'premises' ? found.id : null })
                if (found.position) change({ at: `${found.position.longitude},${found.position.latitude}` })
              }}
            />
          )}
          onOpened={(incident) => {
            setCalling(false)
            selectIncident(incident)
          }}
          onClose={() => setCalling(false)}
        />
      )}
      <nav className="watch-queue" aria-label={t('queue')}>
        <PanelBoundary>
          <TestModeBanner />
          <AlarmsWantingPerson selected={selection.alarm} onSelect={selectAlarm} />
          <OpenIncidents selected={selection.incident} onSelect={selectIncident} />
          <OtherAlarms selected={selection.alarm} onSelect={selectAlarm} />
        </PanelBoundary>
      </nav>
      <main className="watch-map">
        <PanelBoundary>
          <MapView label={t('watch')}>
            <RegisteredLayers chosen={selection.layers} />
            <AlarmsLayer onSelect={selectAlarm} />
            <IncidentsLayer selected={selection.incident} onSelect={selectIncident} />
            <UnitsLayer onIncident={selectIncident} />
            <SelectedOnMap selection={selection} />
            <div className="map-bar">
              <LayerMenu chosen={selection.layers} onChoose={(layers) => change({ layers })} />
              <Legend />
              <WholePrefecture />
            </div>
            <ZoomButtons />
            <MapNote />
          </MapView>
        </PanelBoundary>
        <IncidentAxis onSelect={selectIncident} selected={selection.incident} />
      </main>
      <SidePanel selection={selection} seat={session.seat} onIncident={selectIncident} />
      <ReadinessStrip />
      <StaleBand />
    </div>
  )
}

/** Enter takes what waits longest; Escape lets the selection go. */
function useQueueKeys(selection: WatchSelection, selectAlarm: (id: string) => void, change: (next: { alarm: undefined; incident: undefined }) => void): void {
  const alarms = useOpenAlarms()
  const incidents = useOpenIncidents()
  const take = useTakeAlarm()
  const next = () => {
    const alarm = alarms.data?.items.filter(wantsPerson).sort(byWaiting)[0]
    if (!alarm) return false
    selectAlarm(alarm.id)
    take.mutate({ alarm })
    return true
  }
  const selectedWaits = alarms.data?.items.some((alarm) => alarm.id === selection.alarm && alarm.state === 'raised') ?? false
  useKeys({ Enter: next }, !selectedWaits && !take.isPending)
  useKeys({ Escape: () => ((selection.alarm ?? selection.incident) ? change({ alarm: undefined, incident: undefined }) : false) }, incidents.data !== undefined)
}
