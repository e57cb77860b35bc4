import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { dateTime } from '@/shared/time/format'
import { Listed, ProblemNotice } from '@/shared/ui/notices'
import { type NewPersonForm, useAddPerson } from './add-person'
import { AreaChoice, PersonArea } from './area-choice'
import { useDecideRoleRequest } from './decide-role-request'
import { useDisablePerson } from './disable-person'
import { useEndSession } from './end-session'
import type { Role } from './get-session'
import { peopleQuery } from './list-people'
import { openRequestsQuery } from './list-role-requests'
import { sessionsQuery } from './list-sessions'
import { identityMessages } from './messages'
import { type Person, ROLES, rolesFor, WHOLE } from './people'
import { useRequestRole } from './request-role'
import { useHasRole } from './use-session'

interface PeoplePageProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
}

/** People, their roles, what waits to be granted, and who is signed in. */
export function PeoplePage({ search, onSearch }: PeoplePageProps) {
  const t = useMessages(identityMessages)
  const system = useHasRole('system-administrator')
  const query = useQuery(peopleQuery(listParameters(search)))
  return (
    <div className="detail">
      <RegisterPage
        title={t('people')}
        purpose={t('peoplePurpose')}
        search={search}
        onSearch={onSearch}
        query={query}
        rowKey={(row) => row.id}
        searchHint={t('searchPeople')}
        exportPath="/identity/people"
        choices={[{ name: 'role', label: t('allRoles'), options: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })) }]}
        actions={system ? <AddPerson /> : null}
        columns={[
          { key: 'name', title: t('name'), render: (_, row) => row.name },
          { key: 'login', title: t('login'), render: (_, row) => row.login },
          { key: 'roles', title: t('roles'), render: (_, row) => row.roles.map((role) => t(`role.${role}`)).join('、') || '—' },
          { key: 'area', title: t('area'), render: (_, row) => <PersonArea person={row} changeable={system && !row.disabledAt && !row.demonstration} /> },
          { key: 'station', title: t('station'), render: (_, row) => row.unit ?? row.station ?? row.seat ?? '—' },
          { key: 'state', title: t('state'), render: (_, row) => <span className={`tag ${row.disabledAt ? 'bad' : 'ok'}`}>{row.disabledAt ? t('disabled') : t('active')}</span> },
          { key: 'acts', title: '', render: (_, row) => (system && !row.disabledAt ? <PersonActs person={row} /> : null) },
        ]}
      >
        <Requests />
      </RegisterPage>
      <Sessions />
    </div>
  )
}

function PersonActs({ person }: { readonly person: Person }) {
  const t = useMessages(identityMessages)
  const request = useRequestRole()
  const disable = useDisablePerson()
  return (
    <span className="row">
      <Select
        size="small"
        value={null}
        placeholder={t('request')}
        aria-label={`${t('request')} ${person.name}`}
        options={rolesFor(person).map((role) => ({ value: role as string, label: t(`role.${role}`) }))}
        onChange={(role: string | null) => role && request.mutate({ person: person.id, role })}
        popupMatchSelectWidth={false}
      />
      <Popconfirm title={t('confirmDisable', { name: person.name })} okText={t('disable')} cancelText={t('cancel')} onConfirm={() => disable.mutate(person.id)}>
        <button type="button" className="btn sm">
          {t('disable')}
        </button>
      </Popconfirm>
      <ProblemNotice error={request.error ?? disable.error} />
    </span>
  )
}

function AddPerson() {
  const t = useMessages(identityMessages)
  const [open, setOpen] = useState(false)
  const add = useAddPerson()
  const [form] = Form.useForm<NewPersonForm>()
  const login = add.variables?.login ?? ''
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('addPerson')}
      </Button>
      <Modal
        open={open}
        title={t('addPerson')}
        okText={t('create')}
        cancelText={t('cancel')}
        onOk={() => void form.validateFields().then((person) => add.mutate(person))}
        onCancel={() => {
          setOpen(false)
          add.reset()
          form.resetFields()
        }}
      >
        <Form form={form} layout="vertical" initialValues={{ kind: 'duty', area: [WHOLE] }}>
          <Form.Item name="login" label={t('login')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="name" label={t('name')} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="kind" label={t('kind')}>
            <Select options={[{ value: 'duty', label: t('kind.duty') }, { value: 'administrator', label: t('kind.administrator') }]} />
          </Form.Item>
          <Form.Item name="area" label={t('area')} extra={t('areaHint')}>
            <AreaChoice />
          </Form.Item>
          <Form.Item name="station" label={t('station')}>
            <Input />
          </Form.Item>
          <Form.Item name="unit" label={t('unit')}>
            <Input />
          </Form.Item>
        </Form>
        {add.data && <div className="notice ok">{t('initialPassword', { login, password: add.data.oneTimePassword })}</div>}
        <ProblemNotice error={add.error} />
      </Modal>
    </>
  )
}

function Requests() {
  const t = useMessages(identityMessages)
  const query = useQuery(openRequestsQuery)
  const decide = useDecideRoleRequest()
  const security = useHasRole('security-administrator')
  const roleWord = (role: Role) => t(`role.${role}`)
  return (
    <section className="panel requests">
      <header>{t('requests')}</header>
      <Listed query={query} what={t('requests')}>
        {(requests) => (
          <table className="tbl num">
            <tbody>
              {requests.map((request) => (
                <tr key={request.id}>
                  <td className="strong">{request.name}</td>
                  <td>{roleWord(request.role)}</td>
                  <td className="muted">{t('requestedBy', { name: request.requestedByName })}</td>
                  <td className="muted">{dateTime(request.requestedAt)}</td>
                  <td className="n">
                    {security && (
                      <span className="row request-acts">
                        <button type="button" className="btn sm primary" onClick={() => decide.mutate({ request: request.id, verdict: 'grant' })}>
                          {t('grant')}
                        </button>
                        <button type="button" className="btn sm" onClick={() => decide.mutate({ request: request.id, verdict: 'refuse' })}>
                          {t('refuse')}
                        </button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      <ProblemNotice error={decide.error} />
    </section>
  )
}

function Sessions() {
  const t = useMessages(identityMessages)
  const query = useQuery(sessionsQuery)
  const end = useEndSession()
  return (
    <section className="panel">
      <header>{t('sessions')}</header>
      <Listed query={query} what={t('sessions')}>
        {(sessions) => (
          <table className="tbl num">
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th>{t('since')}</th>
                <th>{t('lastSeen')}</th>
                <th>{t('address')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>
                    {session.name} <span className="muted">{session.seat ?? session.login}</span>
                  </td>
                  <td>{dateTime(session.startedAt)}</td>
                  <td>{dateTime(session.lastUsedAt)}</td>
                  <td>{session.address}</td>
                  <td className="n">
                    <Popconfirm title={t('confirmEnd', { name: session.name })} okText={t('endSession')} cancelText={t('cancel')} onConfirm={() => end.mutate(session.id)}>
                      <button type="button" className="btn sm">
                        {t('endSession')}
                      </button>
                    </Popconfirm>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      <ProblemNotice error={end.error} />
    </section>
  )
}
