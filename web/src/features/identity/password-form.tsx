import { Button, Form, Input } from 'antd'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { useChangePassword } from './change-password'
import { identityMessages } from './messages'

interface PasswordFields {
  readonly old: string
  readonly fresh: string
  readonly repeated: string
}

interface PasswordFormProps {
  /** Whose password it is; password keepers store it under this name. */
  readonly login: string
  /** The old one is a one-time password that an administrator handed over. */
  readonly oneTime?: boolean
}

export function PasswordForm({ login, oneTime = false }: PasswordFormProps) {
  const t = useMessages(identityMessages)
  const [form] = Form.useForm<PasswordFields>()
  const change = useChangePassword(() => form.resetFields())
  return (
    <Form<PasswordFields> form={form} layout="vertical" requiredMark={false} onFinish={({ old, fresh }) => change.mutate({ old, new: fresh })}>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Form.Item name="old" label={t(oneTime ? 'oneTimePassword' : 'oldPassword')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" autoFocus={oneTime} />
      </Form.Item>
      <Form.Item name="fresh" label={t('newPassword')} extra={t('newPasswordHint')} rules={[{ required: true }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('repeatPassword')}
        dependencies={['fresh']}
        rules={[{ required: true }, ({ getFieldValue }) => ({ validator: (_, value: string | undefined) => (!value || value === getFieldValue('fresh') ? Promise.resolve() : Promise.reject(new Error(t('passwordsDiffer')))) })]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <ProblemNotice error={change.error} />
      {change.isSuccess && (
        <div className="notice ok" role="status">
          {t('passwordChanged')}
        </div>
      )}
      <Button type="primary" htmlType="submit" size="large" className="account-do" loading={change.isPending}>
        {t('changePassword')}
      </Button>
    </Form>
  )
}
