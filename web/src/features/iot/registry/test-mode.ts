import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, type Listing, send } from '@/shared/api/request'
import { alarmKeys } from '../alarm'

/** A point that people are testing: its fires ring and carry a mark, until the time is over. */
export interface TestMode {
  readonly id: string
  readonly point: string
  readonly terminalId: string
  readonly premisesName: string
  readonly building: string
  readonly floor: string
  readonly zone: string
  readonly description: string
  readonly reason: string
  readonly by: string
  readonly begunAt: string
  readonly until: string
}

const testModeKeys = ['iot', 'test-modes'] as const

/** What is being tested now, everywhere or at one terminal. */
export function testModesQuery(terminal?: string) {
  return queryOptions({
    queryKey: [...testModeKeys, terminal ?? 'all'],
    queryFn: ({ signal }) => get<Listing<TestMode>>('/iot/test-modes', { terminal }, signal),
    refetchInterval: 10_000,
  })
}

export type TestModeChange = { readonly point: string } & ({ readonly what: 'begin'; readonly reason: string; readonly minutes: number } | { readonly what: 'end' })

/** Begins the test of a point, or ends it before its time. */
export function useChangeTestMode(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: TestModeChange) =>
      change.what === 'begin'
        ? send(`/iot/register/points/${change.point}/test-mode`, { body: { reason: change.reason, minutes: change.minutes } })
        : send(`/iot/register/points/${change.point}/test-mode`, { method: 'DELETE' }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [...testModeKeys] })
      void queries.invalidateQueries({ queryKey: [...alarmKeys.all] })
      onDone()
    },
  })
}

/** Those that still run at a moment; the list is a few seconds old, the clock is not. */
export function running(modes: readonly TestMode[], now: number): readonly TestMode[] {
  return modes.filter((mode) => Date.parse(mode.until) > now)
}
