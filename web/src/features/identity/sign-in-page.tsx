import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { LanguageSwitch } from '@/shared/i18n/language-switch'
import { ProblemNotice } from '@/shared/ui/notices'
import { sixDigits } from './code'
import { isIdentityProblem } from './identity-problem'
import { type DemonstrationAccount, demonstrationAccountsQuery } from './list-demonstration-accounts'
import { identityMessages } from './messages'
import { type Credentials, useSignIn } from './sign-in'
import { useDemonstrationSignIn } from './sign-in-demonstration'
import './sign-in-page.css'

interface SignInPageProps {
  /** Where to go afterwards; null means the person's own first page. */
  readonly onSignedIn: (home: string | null) => void
}

export function SignInPage({ onSignedIn }: SignInPageProps) {
  const t = useMessages(identityMessages)
  const accounts = useQuery(demonstrationAccountsQuery)
  const demonstration = useDemonstrationSignIn((account) => onSignedIn(account.home))
  return (
    <main className="sign-in">
      <header>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <div className="grow">
          <h1>Sayram 赛里木 · {t('product')}</h1>
          <p className="muted">{t('purpose')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <div className="sign-in-ways">
        {accounts.data?.enabled && <DemonstrationPanel accounts={accounts.data.items} onChoose={demonstration.mutate} error={demonstration.error} />}
        <PasswordPanel onSignedIn={() => onSignedIn(null)} />
      </div>
    </main>
  )
}

type Group = 'centre' | 'station' | 'crew' | 'administration'

/** Stations and crews are many and alike: their name says all. */
const COMPACT: ReadonlySet<Group> = new Set(['station', 'crew'])

function groupOf({ role }: DemonstrationAccount): Group {
  if (role === 'station' || role === 'crew') return role
  return role.endsWith('-administrator') ? 'administration' : 'centre'
}

function groups(accounts: readonly DemonstrationAccount[]): readonly { readonly group: Group; readonly members: readonly DemonstrationAccount[] }[] {
  return (['centre', 'station', 'crew', 'administration'] as const).map((group) => ({ group, members: accounts.filter((account) => groupOf(account) === group) })).filter(({ members }) => members.length > 0)
}

interface DemonstrationPanelProps {
  readonly accounts: readonly DemonstrationAccount[]
  readonly onChoose: (account: DemonstrationAccount) => void
  readonly error: Error | null
}

function DemonstrationPanel({ accounts, onChoose, error }: DemonstrationPanelProps) {
  const t = useMessages(identityMessages)
  return (
    <section className="panel" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('demonstration')}</h2>
      <p className="muted">{t('demonstrationHint')}</p>
      {groups(accounts).map(({ group, members }) => (
        <div key={group}>
          <h3>{t(`group.${group}`)}</h3>
          <ul className={`sign-in-accounts ${COMPACT.has(group) ? 'compact' : ''}`}>
            {members.map((account) => (
              <li key={account.login}>
                <button type="button" onClick={() => onChoose(account)} data-login={account.login} data-role={account.role} title={account.description}>
                  {!COMPACT.has(group) && <span className="strong">{account.roleName}</span>}
                  <span className={COMPACT.has(group) ? '' : 'muted'}>{account.name}</span>
                  {!COMPACT.has(group) && <span className="muted sign-in-what">{account.description}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ProblemNotice error={error} />
    </section>
  )
}

function PasswordPanel({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useMessages(identityMessages)
  const signIn = useSignIn(onSignedIn)
  const [codeAsked, setCodeAsked] = useState(false)
  const code = useRef<InputRef>(null)
  const enter = (values: Credentials) =>
    signIn.mutate(values, {
      onError: (error) => {
        if (!isIdentityProblem(error, 'code-needed')) return
        setCodeAsked(true)
        code.current?.focus()
      },
    })
  return (
    <section className="panel" aria-labelledby="personal">
      <h2 id="personal">{t('forPeople')}</h2>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={enter}>
        <Form.Item name="login" label={t('login')} rules={[{ required: true }]}>
          <Input autoComplete="username" onChange={() => setCodeAsked(false)} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="totp" label={t('totp')} extra={t(codeAsked ? 'totpNeeded' : 'totpHint')} normalize={sixDigits} validateTrigger="onSubmit" rules={codeAsked ? [{ required: true, len: 6, message: t('sixDigits') }] : []}>
          <Input ref={code} inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
        <ProblemNotice error={signIn.error} />
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          {signIn.isPending ? t('entering') : t('enter')}
        </Button>
      </Form>
    </section>
  )
}
