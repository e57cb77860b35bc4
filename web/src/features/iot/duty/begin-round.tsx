import { Button, Form, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { COUNTIES } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { type NewRound, useBeginRound } from './change-duty'
import { dutyMessages } from './duty-messages'

/** Begins a round now: how many of which county, and how long they have. */
export function BeginRound() {
  const t = useMessages(dutyMessages)
  const [open, setOpen] = useState(false)
  const begin = useBeginRound(() => setOpen(false))
  const [form] = Form.useForm<NewRound>()
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('begin')}
      </Button>
      <Modal
        open={open}
        title={t('begin')}
        okText={t('begin')}
        cancelText={t('cancel')}
        confirmLoading={begin.isPending}
        onOk={() => void form.validateFields().then((round) => begin.mutate({ ...round, county: round.county || null }))}
        onCancel={() => {
          setOpen(false)
          begin.reset()
        }}
      >
        <Form form={form} layout="vertical" initialValues={{ county: '', share: 10, minutes: 10 }}>
          <Form.Item name="county" label={t('county')}>
            <Select options={[{ value: '', label: t('all') }, ...COUNTIES]} />
          </Form.Item>
          <ShareAndMinutes />
        </Form>
        <p className="muted">{t('beginHint')}</p>
        <ProblemNotice error={begin.error} />
      </Modal>
    </>
  )
}

/** How many are asked, and how long they have. */
export function ShareAndMinutes() {
  const t = useMessages(dutyMessages)
  return (
    <>
      <Form.Item name="share" label={t('share')} rules={[{ required: true, type: 'number', min: 1, max: 100 }]}>
        <InputNumber min={1} max={100} />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')} rules={[{ required: true, type: 'number', min: 1, max: 255 }]}>
        <InputNumber min={1} max={255} />
      </Form.Item>
    </>
  )
}
