import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '@/features/identity/get-session'
import { homeOf, insideAddress } from '@/features/identity/home-of'
import { identityMessages } from '@/features/identity/messages'
import { SetUpPage } from '@/features/identity/set-up-page'
import { useMessages } from '@/shared/i18n/messages'
import { Waiting } from '@/shared/ui/notices'
import { Onward, withReturn } from './onward'

/** Leads through the steps the server asks for, and on to where the person wanted to go. */
export function SetUpView({ to }: { readonly to: string | undefined }) {
  const t = useMessages(identityMessages)
  const session = useQuery(sessionQuery)
  const navigate = useNavigate()
  if (session.data === null) return <Onward href={withReturn('/sign-in', to)} />
  if (!session.data) return <Waiting query={session} what={t('myAccount')} />
  if (!session.data.setUp) return <Onward href={insideAddress(to) ?? homeOf(session.data)} />
  return <SetUpPage session={session.data} step={session.data.setUp} onSignedOut={() => void navigate({ to: '/sign-in' })} />
}
