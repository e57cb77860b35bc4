import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router'
import { LIVE } from '@/shared/api/world'
import type { RegisterSearch } from '@/shared/register/register-page'
import { OfficeShell } from './office/office-shell'
import { SignedIn } from './signed-in'

interface RouterContext {
  readonly queries: QueryClient
}

export type Search = Record<string, unknown>

/** Keeps the named texts of the address and drops the rest. */
export function texts<K extends string>(search: Search, ...names: readonly K[]): Partial<Record<K, string>> {
  return Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as Partial<Record<K, string>>
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet })

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: (search: Search): { world?: string } => texts(search, 'world'),
  component: function Inside() {
    const { world } = signedInRoute.useSearch()
    return <SignedIn world={world ?? LIVE} />
  },
})

/** The pages with menu and title bar. */
export const officeRoute = createRoute({ getParentRoute: () => signedInRoute, id: 'office', component: OfficeShell })

/** The search of a register page: any text parameter of the address is a filter. */
export function registerSearch(search: Search): RegisterSearch {
  return texts(search, 'q', 'sort', 'page', 'county', 'kind', 'key', 'state', 'online', 'enrolled', 'role', 'outcome', 'round', 'by', 'from', 'until', 'at', 'verdict', 'source', 'profile')
}
