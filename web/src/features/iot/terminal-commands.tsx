import { useQuery } from '@tanstack/react-query'
import { InputNumber, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '@/shared/i18n/language'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { Listed, ProblemNotice } from '@/shared/ui/notices'
import { type NewCommand, useAskCommand } from './ask-command'
import { type Command, COMMAND_KINDS, type CommandKind, type CommandState, wantedBy } from './command'
import { commandMessages } from './command-messages'
import { frameMeaning } from './frame-meaning'
import { frameMessages } from './frame-messages'
import { commandsQuery } from './list-commands'
import type { TerminalDetail } from './terminal'

type Systems = TerminalDetail['systems']

/** What is asked of a terminal, its answers beside it. */
export function TerminalCommands({ id, systems, mayAsk }: { readonly id: string; readonly systems: Systems; readonly mayAsk: boolean }) {
  const t = useMessages(commandMessages)
  const query = useQuery(commandsQuery(id))
  return (
    <section className="panel">
      <header>{t('commands')}</header>
      {mayAsk && <AskForm id={id} systems={systems} />}
      <Listed query={query} what={t('commands')}>
        {(commands) => (
          <table className="tbl frames">
            <thead>
              <tr>
                <th>{t('askedAt')}</th>
                <th>{t('commands')}</th>
                <th>{t('result')}</th>
                <th>{t('answer')}</th>
              </tr>
            </thead>
            <tbody>
              {commands.map((command) => (
                <CommandRow key={command.id} command={command} />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
    </section>
  )
}

function AskForm({ id, systems }: { readonly id: string; readonly systems: Systems }) {
  const t = useMessages(commandMessages)
  const ask = useAskCommand(id)
  const [kind, setKind] = useState<CommandKind>('read-terminal-status')
  const [system, setSystem] = useState(systems[0]?.id)
  const [component, setComponent] = useState<number | null>(null)
  const [records, setRecords] = useState<number | null>(10)
  const [minutes, setMinutes] = useState<number | null>(10)
  const wanted = wantedBy(kind)
  const chosen = systems.find((one) => one.id === system)
  const sendIt = () => {
    const command: NewCommand = {
      kind,
      ...(wanted.includes('system') && chosen ? { systemType: chosen.systemType, systemAddress: chosen.systemAddress } : {}),
      ...(wanted.includes('component') && component !== null ? { componentAddress: component } : {}),
      ...(wanted.includes('records') ? { recordCount: records ?? 0, since: dayAgo() } : {}),
      ...(wanted.includes('minutes') && minutes !== null ? { minutes } : {}),
    }
    ask.mutate(command)
  }
  const button = (
    <button type="button" className="btn primary" disabled={ask.isPending} onClick={kind === 'initialise' ? undefined : sendIt}>
      {ask.isPending ? t('asking') : t('ask')}
    </button>
  )
  return (
    <div className="register-filters">
      <Select aria-label={t('chooseKind')} value={kind} onChange={setKind} popupMatchSelectWidth={false} className="register-choice" options={COMMAND_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      {wanted.includes('system') && (
        <Select aria-label={t('system')} value={system} onChange={setSystem} popupMatchSelectWidth={false} className="register-choice" options={systems.map((one) => ({ value: one.id, label: one.name }))} />
      )}
      {wanted.includes('component') && <InputNumber aria-label={t('componentAddress')} placeholder={t('componentAddress')} min={0} max={4294967295} value={component} onChange={setComponent} />}
      {wanted.includes('records') && <InputNumber aria-label={t('recordCount')} prefix={t('recordCount')} min={1} max={102} value={records} onChange={setRecords} />}
      {wanted.includes('minutes') && <InputNumber aria-label={t('minutes')} prefix={t('minutes')} min={1} max={255} value={minutes} onChange={setMinutes} />}
      {kind === 'initialise' ? (
        <Popconfirm title={t('confirmInitialise')} okText={t('yes')} cancelText={t('no')} onConfirm={sendIt}>
          {button}
        </Popconfirm>
      ) : (
        button
      )}
      <ProblemNotice error={ask.error} />
    </div>
  )
}

/** Operation records are asked for the last 24 hours. */
function dayAgo(): string {
  return new Date(Date.now() - 24 * 3_600_000).toISOString()
}

const TAGS: Readonly<Record<CommandState, string>> = { waiting: '', sent: 'act', answered: 'ok', refused: 'bad', unanswered: 'bad', unreachable: 'bad' }

function CommandRow({ command }: { readonly command: Command }) {
  const t = useMessages(commandMessages)
  return (
    <tr>
      <td className="num nowrap">
        {dateTime(command.askedAt)}
        <div className="muted">{command.askedByName}</div>
      </td>
      <td>{t(`kind.${command.kind}`)}</td>
      <td>
        <span className={`tag ${TAGS[command.state]}`}>{t(`state.${command.state}`)}</span>
        {command.sends > 1 && <span className="muted num"> {t('sends')} {command.sends}</span>}
      </td>
      <td className="frame-meaning">{command.answer && <Answer command={command} />}</td>
    </tr>
  )
}

function Answer({ command }: { readonly command: Command }) {
  const t = useMessages(frameMessages)
  const { language } = useLanguage()
  if (!command.answer) return null
  const meaning = frameMeaning(command.answer, t, language)
  return (
    <>
      {meaning.objects.length > 0 ? meaning.objects.map((words, place) => <div key={place} className="num">{words}</div>) : meaning.title}
      <div className="hex muted">{command.answerHex}</div>
    </>
  )
}
