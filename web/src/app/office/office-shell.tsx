import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '@/features/identity/use-session'
import { TestModeBanner } from '@/features/iot/registry/test-mode-banner'
import { useMessages } from '@/shared/i18n/messages'
import { PanelBoundary } from '@/shared/ui/page-boundary'
import { Brand } from '../shell/brand'
import { FeedAge } from '../shell/feed-age'
import { shellMessages } from '../shell/messages'
import { PAGES, type Page } from '../shell/nav-links'
import { PersonMenu } from '../shell/person-menu'
import { WorldMark } from '../shell/top-bar'
import { Themed } from '../themed'
import '../shell/shell.css'
import './office-shell.css'

const GROUPS = ['groupDispatch', 'groupIot', 'groupRegister', 'groupAdmin'] as const

/** The frame of every office page: rail, title bar, content. */
export function OfficeShell() {
  const t = useMessages(shellMessages)
  const session = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [open, setOpen] = useState(false)
  const pages = PAGES.filter((page) => page.roles.some((role) => session.roles.includes(role)))
  // Administrators have no live feed: for them a dead link would be a false alarm.
  const watches = session.roles.some((role) => role === 'call-taker' || role === 'commander' || role === 'sensor-watch')
  const fed = session.roles.some((role) => !role.endsWith('-administrator'))
  return (
    <Themed theme="office">
      <div className={`office ${open ? 'rail-open' : ''}`}>
        <nav aria-label={t('menu')}>
          <Brand />
          {GROUPS.map((group) => (
            <Group key={group} group={group} pages={pages.filter((page) => page.group === group)} onGo={() => setOpen(false)} />
          ))}
        </nav>
        <div className="office-page">
          <div className="top">
            <button type="button" className="btn rail-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('menu')}
            </button>
            <WorldMark />
            <span className="end row office-signs">
              {fed && <FeedAge />}
              <PersonMenu />
            </span>
          </div>
          {watches && <TestModeBanner />}
          <main>
            <PanelBoundary key={path}>
              <Outlet />
            </PanelBoundary>
          </main>
        </div>
      </div>
    </Themed>
  )
}

function Group({ group, pages, onGo }: { readonly group: (typeof GROUPS)[number]; readonly pages: readonly Page[]; readonly onGo: () => void }) {
  const t = useMessages(shellMessages)
  if (pages.length === 0) return null
  return (
    <>
      <h2 className="rail-group">{t(group)}</h2>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} activeProps={{ className: 'on' }} onClick={onGo}>
          {t(page.words)}
        </Link>
      ))}
    </>
  )
}
