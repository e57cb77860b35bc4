import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { dispatchReactions } from '@/features/dispatch/feed-reactions'
import { sessionQuery } from '@/features/identity/get-session'
import { incidentReactions } from '@/features/incident/feed-reactions'
import { iotReactions } from '@/features/iot/feed-reactions'
import { WorldProvider } from '@/shared/api/world'
import { FeedProvider } from '@/shared/feed/feed-provider'
import { useLanguage } from '@/shared/i18n/language'
import { useEffect, useRef } from 'react'
import { Onward, withReturn } from './onward'

const reactions = [...iotReactions, ...incidentReactions, ...dispatchReactions]

/** Everything behind sign-in: the world of the address and one live feed. A session that ends leads back to sign-in. */
export function SignedIn({ world }: { readonly world: string }) {
  const session = useQuery(sessionQuery)
  const location = useLocation()
  useWordsOfLanguage()
  if (session.data === null) return <Onward href={withReturn('/sign-in', location.href)} />
  if (!session.data) return null
  if (session.data.setUp) return <Onward href={withReturn('/sign-in/set-up', location.href)} />
  return (
    <WorldProvider world={world}>
      <FeedProvider world={world} person={session.data.person.id} reactions={reactions} live={session.data.roles.some((role) => !role.endsWith('-administrator'))}>
        <Outlet />
      </FeedProvider>
    </WorldProvider>
  )
}

/** The server words states and names in the language of the request: after a switch everything is asked again. */
function useWordsOfLanguage(): void {
  const queries = useQueryClient()
  const { language } = useLanguage()
  const before = useRef(language)
  useEffect(() => {
    if (before.current === language) return
    before.current = language
    void queries.invalidateQueries()
  }, [queries, language])
}
