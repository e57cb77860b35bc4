import { LanguageSwitch } from '@/shared/i18n/language-switch'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { CodeEnrolment } from './code-enrolment'
import type { Session, SetUp } from './get-session'
import { identityMessages } from './messages'
import { PasswordForm } from './password-form'
import { useSignOut } from './sign-out'
import './sign-in-page.css'
import './account.css'

interface SetUpPageProps {
  readonly session: Session
  readonly step: SetUp
  readonly onSignedOut: () => void
}

/** What must be done before the first work: a password of one's own, then the second factor. The server names the step. */
export function SetUpPage({ session, step, onSignedOut }: SetUpPageProps) {
  const t = useMessages(identityMessages)
  const signOut = useSignOut(onSignedOut)
  return (
    <main className="sign-in set-up">
      <header>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <div className="grow">
          <h1>{t('setUpTitle')}</h1>
          <p className="muted">{t('setUpPurpose', { name: session.person.name, login: session.person.login })}</p>
        </div>
        <LanguageSwitch />
        <button type="button" className="btn" onClick={() => signOut.mutate()}>
          {t('signOut')}
        </button>
      </header>
      <ProblemNotice error={signOut.error} />
      <section className="panel" aria-labelledby="set-up-step">
        <h2 id="set-up-step">{t(step === 'password' ? 'changePassword' : 'bindCode')}</h2>
        {step === 'password' ? (
          <>
            <p className="muted">{t('setUpPassword')}</p>
            <PasswordForm login={session.person.login} oneTime />
          </>
        ) : (
          <CodeEnrolment focus />
        )}
      </section>
    </main>
  )
}
