import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { COUNTIES, countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { coordinates, dateTime } from '@/shared/time/format'
import { ProblemNotice } from '@/shared/ui/notices'
import { forcesMessages } from './forces-messages'
import { type NewPositionTerminal, type PositionTerminal, positionTerminalsQuery, unitsQuery, useEnrolTerminal, useRemoveTerminal } from './position-terminals'

interface PositionTerminalsPageProps {
  readonly search: RegisterSearch
  readonly mayChange: boolean
  readonly onSearch: (search: RegisterSearch) => void
}

/** The terminals that report where units are. */
export function PositionTerminalsPage({ search, mayChange, onSearch }: PositionTerminalsPageProps) {
  const t = useMessages(forcesMessages)
  const query = useQuery(positionTerminalsQuery(listParameters(search)))
  return (
    <RegisterPage
      title={t('positionTerminals')}
      purpose={t('purpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.number}
      searchHint={t('search')}
      exportPath="/forces/position-terminals"
      choices={[
        { name: 'county', label: t('county'), options: COUNTIES },
        { name: 'online', label: t('status'), options: [{ value: 'true', label: t('online') }, { value: 'false', label: t('offline') }] },
      ]}
      actions={mayChange ? <Enrol /> : null}
      columns={[
        { key: 'unitName', title: t('unit'), sorter: true, render: (_, row) => row.unitName },
        { key: 'county', title: t('county'), sorter: true, render: (_, row) => countyName(row.county) },
        { key: 'number', title: t('number'), sorter: true, render: (_, row) => <span className="num">{row.number}</span> },
        { key: 'model', title: t('model'), render: (_, row) => (row.registeredAt ? [row.maker, row.model].filter(Boolean).join(' ') : t('neverRegistered')) },
        { key: 'online', title: t('status'), render: (_, row) => <span className={`tag ${row.online ? 'ok' : ''}`}>{row.online ? t('online') : t('offline')}</span> },
        { key: 'lastHeardAt', title: t('lastHeard'), sorter: true, render: (_, row) => <span className="num">{row.lastHeardAt ? dateTime(row.lastHeardAt) : '—'}</span> },
        { key: 'place', title: t('lastPlace'), render: (_, row) => <Place terminal={row} /> },
        { key: 'acts', title: '', render: (_, row) => (mayChange ? <Remove terminal={row} /> : null) },
      ]}
    />
  )
}

function Place({ terminal: { position } }: { readonly terminal: PositionTerminal }) {
  const t = useMessages(forcesMessages)
  if (!position) return <>—</>
  return (
    <span className="num">
      {coordinates(position.place)} <span className="muted">{position.speed === 0 ? t('standing') : t('speed', { speed: position.speed / 10 })} · {dateTime(position.at)}</span>
    </span>
  )
}

function Remove({ terminal }: { readonly terminal: PositionTerminal }) {
  const t = useMessages(forcesMessages)
  const remove = useRemoveTerminal()
  return (
    <>
      <Popconfirm title={t('confirmRemove', { number: terminal.number })} okText={t('remove')} cancelText={t('cancel')} onConfirm={() => remove.mutate(terminal.number)}>
        <button type="button" className="btn sm">
          {t('remove')}
        </button>
      </Popconfirm>
      <ProblemNotice error={remove.error} />
    </>
  )
}

function Enrol() {
  const t = useMessages(forcesMessages)
  const [open, setOpen] = useState(false)
  const units = useQuery({ ...unitsQuery, enabled: open })
  const [form] = Form.useForm<NewPositionTerminal>()
  const enrol = useEnrolTerminal(() => {
    setOpen(false)
    form.resetFields()
  })
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('enrol')}
      </Button>
      <Modal
        open={open}
        title={t('enrol')}
        okText={t('save')}
        cancelText={t('cancel')}
        confirmLoading={enrol.isPending}
        onOk={() => void form.validateFields().then((terminal) => enrol.mutate(terminal))}
        onCancel={() => {
          setOpen(false)
          enrol.reset()
        }}
      >
        <Form form={form} layout="vertical">
          <Form.Item name="unit" label={t('unit')} rules={[{ required: true }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={(units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))} />
          </Form.Item>
          <Form.Item name="number" label={t('number')} extra={t('numberHint')} rules={[{ required: true, pattern: /^[0-9]{1,18}$/, message: t('numberHint') }]}>
            <Input inputMode="numeric" />
          </Form.Item>
        </Form>
        <ProblemNotice error={enrol.error ?? units.error} />
      </Modal>
    </>
  )
}
