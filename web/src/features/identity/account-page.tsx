import { useMessages } from '@/shared/i18n/messages'
import { CodeEnrolment } from './code-enrolment'
import { identityMessages } from './messages'
import { PasswordForm } from './password-form'
import { useSession } from './use-session'
import './account.css'

/** One's own account: the password and the second factor. A bound authenticator is changed by the security administrator. */
export function AccountPage() {
  const t = useMessages(identityMessages)
  const { person, roles, demonstration } = useSession()
  return (
    <div className="detail account">
      <header>
        <h1>{t('myAccount')}</h1>
        <p className="muted">
          {person.name} · {person.login} · {roles.map((role) => t(`role.${role}`)).join('、') || '—'}
        </p>
      </header>
      {demonstration ? (
        <p className="notice">{t('demonstrationFixed')}</p>
      ) : (
        <>
          <section className="panel" aria-labelledby="account-password">
            <h2 id="account-password">{t('changePassword')}</h2>
            <PasswordForm login={person.login} />
          </section>
          <section className="panel" aria-labelledby="account-code">
            <h2 id="account-code">{t('bindCode')}</h2>
            <CodeEnrolment />
          </section>
        </>
      )}
    </div>
  )
}
