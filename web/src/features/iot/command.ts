import type { DecodedFrame } from './terminal'

/** What is asked of a transmission device, and how far it has come. */
export interface Command {
  readonly id: string
  readonly kind: CommandKind
  readonly state: CommandState
  readonly askedByName: string
  readonly askedAt: string
  readonly sends: number
  readonly answeredAt: string | null
  readonly frameHex: string | null
  readonly answerHex: string | null
  readonly answer: DecodedFrame | null
}

export type CommandState = 'waiting' | 'sent' | 'answered' | 'refused' | 'unanswered' | 'unreachable'

export const COMMAND_KINDS = [
  'read-terminal-status', 'read-terminal-time', 'read-terminal-version', 'read-terminal-configuration', 'read-terminal-operations',
  'read-system-status', 'read-facility-time', 'read-facility-version', 'read-system-configuration', 'read-facility-operations',
  'read-component-status', 'read-reading', 'read-component-configuration', 'set-clock', 'duty-check', 'initialise',
] as const

export type CommandKind = (typeof COMMAND_KINDS)[number]

export type Wanted = 'system' | 'component' | 'records' | 'minutes'

/** Which values a command must name. */
export function wantedBy(kind: CommandKind): readonly Wanted[] {
  switch (kind) {
    case 'read-system-status':
    case 'read-facility-time':
    case 'read-facility-version':
    case 'read-system-configuration':
      return ['system']
    case 'read-component-status':
    case 'read-reading':
    case 'read-component-configuration':
      return ['system', 'component']
    case 'read-facility-operations':
      return ['system', 'records']
    case 'read-terminal-operations':
      return ['records']
    case 'duty-check':
      return ['minutes']
    default:
      return []
  }
}

export function isOpen(command: Command): boolean {
  return command.state === 'waiting' || command.state === 'sent'
}
