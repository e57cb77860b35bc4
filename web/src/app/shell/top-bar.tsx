import { Link } from '@tanstack/react-router'
import type { Session } from '@/features/identity/get-session'
import { useSession } from '@/features/identity/use-session'
import { incidentMessages } from '@/features/incident/messages'
import { SearchBox } from '@/features/places/search-box'
import type { Found } from '@/features/places/search-places'
import { LIVE, useWorld } from '@/shared/api/world'
import { useMessages } from '@/shared/i18n/messages'
import { Icon } from '@/shared/ui/symbol'
import { Brand } from './brand'
import { FeedAge } from './feed-age'
import { shellMessages } from './messages'
import { PAGES } from './nav-links'
import { PersonMenu } from './person-menu'
import { SoundControl } from './sound-control'
import { WallClock } from './wall-clock'
import './shell.css'

interface TopBarProps {
  readonly onFound: (found: Found) => void
  /** Opens the form for a call; only for those who take calls. */
  readonly onNewCall?: (() => void) | undefined
}

/** The bar over the map room: world, search, how old we are, time, seat. */
export function TopBar({ onFound, onNewCall }: TopBarProps) {
  const i = useMessages(incidentMessages)
  const session = useSession()
  return (
    <header className="top-bar">
      <Brand />
      <WorldMark />
      <SearchBox onFound={onFound} />
      {onNewCall && (
        <button type="button" className="btn primary new-call-button" onClick={onNewCall}>
          <Icon id="phone" /> {i('newCall')} <kbd>F2</kbd>
        </button>
      )}
      <TopLinks session={session} />
      <div className="end">
        <FeedAge />
        <SoundControl seat={session.seat ?? session.person.login} />
        <WallClock />
        <PersonMenu withSeat />
      </div>
    </header>
  )
}

export function WorldMark() {
  const t = useMessages(shellMessages)
  const world = useWorld()
  if (world === LIVE) return <span className="world" title={t('liveTitle')}>{t('live')}</span>
  return <span className="world exercise">{t('exercise', { name: world.replace(/^exercise-/, '') })}</span>
}

function TopLinks({ session }: { readonly session: Session }) {
  const t = useMessages(shellMessages)
  const pages = PAGES.filter((page) => page.roles.some((role) => session.roles.includes(role)) && page.to !== '/dispatch/watch')
  return (
    <nav className="top-links" aria-label={t('menu')}>
      {pages.slice(0, 4).map((page) => (
        <Link key={page.to} to={page.to}>
          {t(page.words)}
        </Link>
      ))}
    </nav>
  )
}
