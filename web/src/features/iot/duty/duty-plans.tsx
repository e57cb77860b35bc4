import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Popconfirm, Segmented, Select } from 'antd'
import { useState } from 'react'
import { COUNTIES, countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { Listed, ProblemNotice } from '@/shared/ui/notices'
import { ShareAndMinutes } from './begin-round'
import { type NewPlan, useAddPlan, useEndPlan } from './change-duty'
import { clockTime, type DutyPlan } from './duty'
import { dutyMessages } from './duty-messages'
import { plansQuery } from './list-duty'

/** Rounds that are held by themselves, at a time of the day or at a moment nobody knows. */
export function DutyPlans({ mayPlan }: { readonly mayPlan: boolean }) {
  const t = useMessages(dutyMessages)
  const query = useQuery(plansQuery)
  const end = useEndPlan()
  return (
    <section className="panel">
      <header>
        {t('plans')} <span className="end">{mayPlan && <AddPlan />}</span>
      </header>
      <ProblemNotice error={end.error} />
      <Listed query={query} what={t('plans')}>
        {(plans) => (
          <table className="tbl num">
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.id}>
                  <td>
                    {plan.name}
                    <div className="muted">{plan.addedByName}</div>
                  </td>
                  <td>
                    <When plan={plan} />
                    <div className="muted">{`${plan.county ? countyName(plan.county) : t('all')} · ${plan.share} % · ${plan.minutes} min`}</div>
                  </td>
                  <td className="n">
                    {mayPlan && (
                      <Popconfirm title={t('confirmEnd', { name: plan.name })} okText={t('end')} cancelText={t('cancel')} onConfirm={() => end.mutate(plan.id)}>
                        <button type="button" className="btn sm">
                          {t('end')}
                        </button>
                      </Popconfirm>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function When({ plan }: { readonly plan: DutyPlan }) {
  const t = useMessages(dutyMessages)
  return <>{plan.kind === 'daily' ? t('everyDay', { at: clockTime(plan.beginsAt) }) : t('between', { from: clockTime(plan.beginsAt), to: clockTime(plan.endsAt) })}</>
}

function AddPlan() {
  const t = useMessages(dutyMessages)
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<NewPlan>()
  const add = useAddPlan(() => {
    setOpen(false)
    form.resetFields()
  })
  const kind = Form.useWatch('kind', form)
  return (
    <>
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        {t('addPlan')}
      </button>
      <Modal
        open={open}
        title={t('addPlan')}
        okText={t('save')}
        cancelText={t('cancel')}
        confirmLoading={add.isPending}
        onOk={() => void form.validateFields().then((plan) => add.mutate({ ...plan, county: plan.county || null, endsAt: plan.kind === 'random' ? (plan.endsAt ?? null) : null }))}
        onCancel={() => {
          setOpen(false)
          add.reset()
        }}
      >
        <Form form={form} layout="vertical" initialValues={{ kind: 'random', county: '', share: 10, minutes: 10, beginsAt: '09:00', endsAt: '22:00' }}>
          <Form.Item name="name" label={t('planName')} rules={[{ required: true, max: 60 }]}>
            <Input />
          </Form.Item>
          <Form.Item name="kind" label={t('kindLabel')}>
            <Segmented options={[{ value: 'random', label: t('kind.random') }, { value: 'daily', label: t('kind.daily') }]} />
          </Form.Item>
          <Form.Item name="county" label={t('county')}>
            <Select options={[{ value: '', label: t('all') }, ...COUNTIES]} />
          </Form.Item>
          <Form.Item name="beginsAt" label={kind === 'daily' ? t('beginsAt') : t('earliest')} rules={[{ required: true }]}>
            <Input type="time" />
          </Form.Item>
          {kind !== 'daily' && (
            <Form.Item name="endsAt" label={t('latest')} rules={[{ required: true }]}>
              <Input type="time" />
            </Form.Item>
          )}
          <ShareAndMinutes />
        </Form>
        <ProblemNotice error={add.error} />
      </Modal>
    </>
  )
}
