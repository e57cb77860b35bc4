import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '@/shared/api/request'
import type { CommandKind } from './command'
import { terminalKeys } from './terminal'

/** What is to be asked; which values are needed depends on the kind. */
export interface NewCommand {
  readonly kind: CommandKind
  readonly systemType?: number
  readonly systemAddress?: number
  readonly componentAddress?: number
  readonly recordCount?: number
  readonly since?: string
  readonly minutes?: number
}

/** Asks something of a terminal; the answer shows in the list of its commands. */
export function useAskCommand(terminal: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (command: NewCommand) => send(`/iot/terminals/${terminal}/commands`, { body: command }),
    onSuccess: () => queries.invalidateQueries({ queryKey: terminalKeys.commands(terminal) }),
  })
}
