import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, Link, redirect } from '@tanstack/react-router'
import { homeOf, insideAddress } from '@/features/identity/home-of'
import { sessionQuery } from '@/features/identity/get-session'
import { AccountPage } from '@/features/identity/account-page'
import { useHasRole } from '@/features/identity/use-session'
import { SignInPage } from '@/features/identity/sign-in-page'
import { PeoplePage } from '@/features/identity/people-page'
import { AuditPage } from '@/features/audit/audit-page'
import { PositionTerminalsPage } from '@/features/forces/position-terminals-page'
import { IncidentsList } from '@/features/incident/incidents-list'
import { AlarmDesk } from '@/features/iot/alarm-desk'
import type { ConformanceSearch } from '@/features/iot/conformance/conformance'
import { ConformancePage } from '@/features/iot/conformance/conformance-page'
import { ConditionsList } from '@/features/iot/conditions-list'
import { DutyChecksPage } from '@/features/iot/duty/duty-checks-page'
import { MaintenanceList } from '@/features/iot/maintenance-list'
import { OverviewPage } from '@/features/iot/overview-page'
import type { ReadingSearch } from '@/features/iot/reading/readings'
import { ReadingsPage } from '@/features/iot/reading/readings-page'
import type { StatisticsSearch } from '@/features/iot/statistics/statistics'
import { StatisticsPage } from '@/features/iot/statistics/statistics-page'
import { TerminalPage } from '@/features/iot/terminal-page'
import { TerminalsList } from '@/features/iot/terminals-list'
import { PremisesList } from '@/features/places/premises-list'
import { officeRoute, registerSearch, rootRoute, type Search, signedInRoute, texts } from './base-routes'
import { CrewView } from './crew-view'
import { IncidentPage } from './office/incident-page'
import { NotFound } from './office/not-found'
import { PremisesView } from './office/premises-view'
import { SetUpView } from './set-up-view'
import { StationView } from './station-view'
import { thingProfilesRoute, thingsRoute } from './thing-routes'
import { Themed } from './themed'
import { WatchPage, type WatchSelection } from './watch/watch-page'

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Search): { to?: string } => texts(search, 'to'),
  component: function SignIn() {
    const { to } = signInRoute.useSearch()
    const { queries } = signInRoute.useRouteContext()
    const navigate = signInRoute.useNavigate()
    return (
      <Themed theme="map">
        <SignInPage
          onSignedIn={(home) => {
            const session = queries.getQueryData(sessionQuery.queryKey)
            void navigate({ href: insideAddress(to) ?? home ?? (session ? homeOf(session) : '/'), replace: true })
          }}
        />
      </Themed>
    )
  },
})

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/set-up',
  validateSearch: (search: Search): { to?: string } => texts(search, 'to'),
  component: function SetUp() {
    return (
      <Themed theme="map">
        <SetUpView to={setUpRoute.useSearch().to} />
      </Themed>
    )
  },
})

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    throw redirect({ href: session ? homeOf(session) : '/sign-in' })
  },
})

const watchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/watch',
  validateSearch: (search: Search): WatchSelection => texts(search, 'incident', 'alarm', 'layers', 'at'),
  component: function Watch() {
    return (
      <Themed theme="map">
        <WatchPage selection={watchRoute.useSearch()} />
      </Themed>
    )
  },
})

const stationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/station',
  validateSearch: (search: Search): { station?: string } => texts(search, 'station'),
  component: function StationScreen() {
    return (
      <Themed theme="map">
        <StationView asked={stationRoute.useSearch().station} />
      </Themed>
    )
  },
})

const crewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dispatch/crew',
  component: () => (
    <Themed theme="map">
      <CrewView />
    </Themed>
  ),
})

const incidentsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/incident/incidents',
  validateSearch: registerSearch,
  component: function Incidents() {
    const navigate = incidentsRoute.useNavigate()
    return <IncidentsList search={incidentsRoute.useSearch()} onSearch={(search) => void navigate({ search })} onOpen={(id) => void navigate({ to: '/incident/incidents/$id', params: { id } })} />
  },
})

const incidentRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/incident/incidents/$id',
  component: function Incident() {
    return <IncidentPage id={incidentRoute.useParams().id} />
  },
})

const overviewRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/overview',
  component: () => (
    <OverviewPage
      link={({ to, search }, words) => (
        <Link to={to} search={search} className="overview-figure">
          {words}
        </Link>
      )}
    />
  ),
})

const alarmsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/alarms',
  validateSearch: registerSearch,
  component: function Alarms() {
    const navigate = alarmsRoute.useNavigate()
    return <AlarmDesk search={alarmsRoute.useSearch()} onSearch={(search) => void navigate({ search })} onOpen={(alarm) => void navigate({ to: '/dispatch/watch', search: { alarm } })} />
  },
})

const conditionsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/conditions',
  validateSearch: registerSearch,
  component: function Conditions() {
    const navigate = conditionsRoute.useNavigate()
    return <ConditionsList search={conditionsRoute.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

const maintenanceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/maintenance',
  validateSearch: registerSearch,
  component: function Maintenance() {
    const navigate = maintenanceRoute.useNavigate()
    return <MaintenanceList search={maintenanceRoute.useSearch()} onSearch={(search) => void navigate({ search })} mayWork={useHasRole('commander', 'sensor-watch')} />
  },
})

const terminalsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/terminals',
  validateSearch: registerSearch,
  component: function Terminals() {
    const navigate = terminalsRoute.useNavigate()
    return <TerminalsList search={terminalsRoute.useSearch()} onSearch={(search) => void navigate({ search })} onOpen={(id) => void navigate({ to: '/iot/terminals/$id', params: { id } })} />
  },
})

/** Which readings a chart shows. */
function readingSearch(search: Search): ReadingSearch {
  return texts(search, 'terminal', 'point', 'period', 'from', 'until')
}

const terminalRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/terminals/$id',
  validateSearch: readingSearch,
  component: function Terminal() {
    const navigate = terminalRoute.useNavigate()
    return (
      <TerminalPage
        id={terminalRoute.useParams().id}
        mayAsk={useHasRole('sensor-watch', 'system-administrator')}
        mayEnrol={useHasRole('commander', 'sensor-watch')}
        search={terminalRoute.useSearch()}
        onSearch={({ terminal: _, ...search }) => void navigate({ search, resetScroll: false })}
      />
    )
  },
})

const readingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/readings',
  validateSearch: readingSearch,
  component: function Readings() {
    const navigate = readingsRoute.useNavigate()
    return (
      <ReadingsPage
        search={readingsRoute.useSearch()}
        onSearch={(search) => void navigate({ search, resetScroll: false })}
        link={(terminal, words) =>
          terminal ? (
            <Link to="/iot/terminals/$id" params={{ id: terminal }} search={{}}>
              {words}
            </Link>
          ) : (
            <Link to="/iot/terminals">{words}</Link>
          )
        }
      />
    )
  },
})

const dutyChecksRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/duty-checks',
  validateSearch: registerSearch,
  component: function DutyChecks() {
    const navigate = dutyChecksRoute.useNavigate()
    return <DutyChecksPage search={dutyChecksRoute.useSearch()} mayPlan={useHasRole('commander', 'sensor-watch')} onSearch={(search) => void navigate({ search })} onOpen={(id) => void navigate({ to: '/iot/terminals/$id', params: { id } })} />
  },
})

const statisticsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/statistics',
  validateSearch: (search: Search): StatisticsSearch => texts(search, 'by', 'county', 'period', 'from', 'until', 'sort'),
  component: function IotStatistics() {
    const navigate = statisticsRoute.useNavigate()
    return (
      <StatisticsPage
        search={statisticsRoute.useSearch()}
        onSearch={(search) => void navigate({ search, resetScroll: false })}
        link={({ to, search }, words) => (
          <Link to={to} search={search} className="overview-figure">
            {words}
          </Link>
        )}
      />
    )
  },
})

const conformanceRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/conformance',
  validateSearch: (search: Search): ConformanceSearch => texts(search, 'month', 'state'),
  component: function IotConformance() {
    const navigate = conformanceRoute.useNavigate()
    return (
      <ConformancePage
        search={conformanceRoute.useSearch()}
        onSearch={(search) => void navigate({ search, resetScroll: false })}
        link={({ to, search }, words) => (
          <Link to={to} search={search}>
            {words}
          </Link>
        )}
      />
    )
  },
})

const premisesListRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/places/premises',
  validateSearch: registerSearch,
  component: function PremisesRegister() {
    const navigate = premisesListRoute.useNavigate()
    return <PremisesList search={premisesListRoute.useSearch()} onSearch={(search) => void navigate({ search })} onOpen={(id) => void navigate({ to: '/places/premises/$id', params: { id } })} />
  },
})

const premisesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/places/premises/$id',
  component: function Premises() {
    return <PremisesView id={premisesRoute.useParams().id} />
  },
})

const positionTerminalsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/forces/position-terminals',
  validateSearch: registerSearch,
  component: function PositionTerminals() {
    const navigate = positionTerminalsRoute.useNavigate()
    return <PositionTerminalsPage search={positionTerminalsRoute.useSearch()} mayChange={useHasRole('system-administrator')} onSearch={(search) => void navigate({ search })} />
  },
})

const peopleRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/identity/people',
  validateSearch: registerSearch,
  component: function People() {
    const navigate = peopleRoute.useNavigate()
    return <PeoplePage search={peopleRoute.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

const accountRoute = createRoute({ getParentRoute: () => officeRoute, path: '/identity/account', component: AccountPage })

const auditRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/audit/entries',
  validateSearch: registerSearch,
  component: function Audit() {
    const navigate = auditRoute.useNavigate()
    return <AuditPage search={auditRoute.useSearch()} onSearch={(search) => void navigate({ search })} />
  },
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  homeRoute,
  signedInRoute.addChildren([
    watchRoute,
    stationRoute,
    crewRoute,
    officeRoute.addChildren([incidentsRoute, incidentRoute, overviewRoute, alarmsRoute, conditionsRoute, maintenanceRoute, terminalsRoute, terminalRoute, readingsRoute, dutyChecksRoute, thingsRoute, thingProfilesRoute, statisticsRoute, conformanceRoute, premisesListRoute, premisesRoute, positionTerminalsRoute, peopleRoute, accountRoute, auditRoute]),
  ]),
])

export function createAppRouter(queries: QueryClient) {
  return createRouter({ routeTree, context: { queries }, defaultNotFoundComponent: NotFound })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
