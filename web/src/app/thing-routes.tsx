import { createRoute, Link } from '@tanstack/react-router'
import { useHasRole } from '@/features/identity/use-session'
import { ProfilesPage } from '@/features/iot/thing/profiles-page'
import { ThingsPage } from '@/features/iot/thing/things-page'
import { officeRoute, registerSearch, type Search, texts } from './base-routes'

export const thingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/things',
  validateSearch: registerSearch,
  component: function Things() {
    const navigate = thingsRoute.useNavigate()
    return (
      <ThingsPage
        search={thingsRoute.useSearch()}
        mayEnrol={useHasRole('commander', 'sensor-watch')}
        mayOpen={useHasRole('system-administrator')}
        onSearch={(search) => void navigate({ search })}
        profiles={(words) => (
          <Link to="/iot/thing-profiles" search={{}} className="btn">
            {words}
          </Link>
        )}
      />
    )
  },
})

export const thingProfilesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/iot/thing-profiles',
  validateSearch: (search: Search): { readonly name?: string } => texts(search, 'name'),
  component: function ThingProfiles() {
    const navigate = thingProfilesRoute.useNavigate()
    return (
      <ProfilesPage
        name={thingProfilesRoute.useSearch().name}
        mayChange={useHasRole('commander', 'sensor-watch', 'system-administrator')}
        onName={(name) => void navigate({ search: { name } })}
        things={(words) => (
          <Link to="/iot/things" search={{}} className="btn">
            {words}
          </Link>
        )}
      />
    )
  },
})
