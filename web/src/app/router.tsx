import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { homeOf } from '@/features/identity/home-of'
import { sessionQuery } from '@/features/identity/get-session'
import { SignInPage } from '@/features/identity/sign-in-page'
import { Themed } from './themed'

interface RouterContext {
  readonly queries: QueryClient
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: function SignIn() {
    const { to } = signInRoute.useSearch()
    const { queries } = signInRoute.useRouteContext()
    const router = signInRoute.useNavigate()
    return (
      <Themed theme="map">
        <SignInPage
          onSignedIn={(home) => {
            const session = queries.getQueryData(sessionQuery.queryKey)
            void router({ href: to ?? home ?? (session ? homeOf(session) : '/'), replace: true })
          }}
        />
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

export function createAppRouter(queries: QueryClient) {
  return createRouter({ routeTree: rootRoute.addChildren([signInRoute, homeRoute]), context: { queries } })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
