import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, QRCode } from 'antd'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { groupsOfFour, sixDigits } from './code'
import { type Enrolment, useConfirmCode, useEnrolCode } from './enrol-code'
import { identityMessages } from './messages'

/** Binds an authenticator: show the secret once, then have it proved by a code. */
export function CodeEnrolment({ focus = false }: { readonly focus?: boolean }) {
  const t = useMessages(identityMessages)
  const enrol = useEnrolCode()
  const confirm = useConfirmCode()
  if (confirm.isSuccess) {
    return (
      <div className="notice ok" role="status">
        {t('codeBound')}
      </div>
    )
  }
  return (
    <>
      <p className="muted">{t('codePurpose')}</p>
      {enrol.data ? (
        <>
          <Secret enrolment={enrol.data} />
          <Confirmation onCode={(code) => confirm.mutate(code)} pending={confirm.isPending} error={confirm.error} />
        </>
      ) : (
        <>
          <ProblemNotice error={enrol.error} />
          <Button type="primary" size="large" className="account-do" autoFocus={focus} loading={enrol.isPending} onClick={() => enrol.mutate()}>
            {t('beginCode')}
          </Button>
        </>
      )}
    </>
  )
}

function Secret({ enrolment }: { readonly enrolment: Enrolment }) {
  const t = useMessages(identityMessages)
  return (
    <div className="code-secret">
      {/* Cameras read dark on light, whatever the theme of the page. */}
      <QRCode value={enrolment.uri} type="svg" size={184} color="#000" bgColor="#fff" aria-label={t('qrCode')} />
      <dl>
        <dt>{t('secret')}</dt>
        <dd className="num strong code-letters">{groupsOfFour(enrolment.secret)}</dd>
        <dd>
          <CopyButton text={enrolment.secret} what={t('copySecret')} />
        </dd>
        <dt>{t('otpauthLink')}</dt>
        <dd className="code-link">{enrolment.uri}</dd>
        <dd>
          <CopyButton text={enrolment.uri} what={t('copyLink')} />
        </dd>
      </dl>
    </div>
  )
}

function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const t = useMessages(identityMessages)
  // Browsers give the clipboard only to secure pages; elsewhere the text is there to be selected.
  const copy = useMutation({ mutationFn: async () => navigator.clipboard.writeText(text), gcTime: 0 })
  return (
    <span className="row">
      <button type="button" className="btn sm" onClick={() => copy.mutate()}>
        {what}
      </button>
      <span role="status" className={copy.isError ? 'warn' : 'muted'}>
        {copy.isSuccess && t('copied')}
        {copy.isError && t('copyRefused')}
      </span>
    </span>
  )
}

interface ConfirmationProps {
  readonly onCode: (code: string) => void
  readonly pending: boolean
  readonly error: Error | null
}

function Confirmation({ onCode, pending, error }: ConfirmationProps) {
  const t = useMessages(identityMessages)
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => onCode(code)}>
      <Form.Item name="code" label={t('typedCode')} normalize={sixDigits} validateTrigger="onSubmit" rules={[{ required: true, len: 6, message: t('sixDigits') }]}>
        <Input className="code-field num" inputMode="numeric" autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <ProblemNotice error={error} />
      <Button type="primary" htmlType="submit" size="large" className="account-do" loading={pending}>
        {t('confirmCode')}
      </Button>
    </Form>
  )
}
