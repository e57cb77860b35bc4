import { Link, useLocation } from '@tanstack/react-router'
import { useMessages } from '@/shared/i18n/messages'
import { shellMessages } from '../shell/messages'
import { Themed } from '../themed'

export function NotFound() {
  const t = useMessages(shellMessages)
  const { pathname } = useLocation()
  return (
    <Themed theme="office">
      <main className="sign-in">
        <h1>{t('notFound')}</h1>
        <p className="muted">{t('notFoundDetail', { path: pathname })}</p>
        <Link to="/" className="btn primary">
          {t('goHome')}
        </Link>
      </main>
    </Themed>
  )
}
