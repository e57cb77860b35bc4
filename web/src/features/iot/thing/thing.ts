import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, type Listing, type Query, send } from '@/shared/api/request'

/** A device that sends payloads of its maker; premises are empty while it is not enrolled. */
export interface Thing {
  readonly address: number
  readonly source: string
  readonly device: string
  readonly profile: string
  readonly terminal: string
  readonly premisesName: string
  readonly county: string
  readonly online: boolean
  readonly lastSeenAt: string
  readonly messages: number
}

export interface Payload {
  readonly receivedAt: string
  readonly outcome: 'read' | 'unread'
  readonly reason: string
  readonly profile: string
  readonly version: number
  readonly topic: string
  readonly text: string
}

export interface Source {
  readonly id: string
  readonly name: string
  readonly profiles: readonly string[]
  readonly openedBy: string
  readonly openedAt: string
  readonly closedAt: string | null
  readonly things: number
  readonly lastSeenAt: string | null
}

export interface Sample {
  readonly name: string
  readonly topic: string
  readonly payload: string
}

/** A version of a profile. What it says is data that only the server understands wholly. */
export interface Profile {
  readonly name: string
  readonly version: number
  readonly spec: { readonly title: string } & Readonly<Record<string, unknown>>
  readonly samples: readonly Sample[]
  readonly note: string
  readonly madeBy: string
  readonly madeAt: string
  readonly things: number
}

interface Named {
  readonly system: string
  readonly component: string
  readonly address: number
}

/** What a profile made of a payload. */
export interface Tried {
  readonly matched: boolean
  readonly reason: string
  readonly reports: readonly {
    readonly device: string
    readonly message: string | null
    readonly at: string | null
    readonly states: readonly { readonly component: Named; readonly set: readonly string[]; readonly cleared: readonly string[]; readonly why: readonly string[] }[]
    readonly readings: readonly { readonly component: Named; readonly name: string; readonly unit: string; readonly value: number; readonly valid: boolean; readonly why: string }[]
    readonly notes: readonly string[]
  }[]
}

const keys = ['iot', 'things'] as const

export function thingsQuery(query: Query) {
  return queryOptions({ queryKey: [...keys, 'list', query], queryFn: ({ signal }) => get<Listing<Thing>>('/iot/things', query, signal) })
}

export function payloadsQuery(address: number) {
  return queryOptions({ queryKey: [...keys, 'payloads', address], queryFn: ({ signal }) => get<Listing<Payload>>(`/iot/things/${address}/payloads`, { limit: 20 }, signal), refetchInterval: 10_000 })
}

export function unreadQuery(source: string) {
  return queryOptions({ queryKey: [...keys, 'unread', source], queryFn: ({ signal }) => get<Listing<Payload>>(`/iot/thing-sources/${source}/unread`, { limit: 20 }, signal) })
}

export const sourcesQuery = queryOptions({ queryKey: [...keys, 'sources'], queryFn: ({ signal }) => get<Listing<Source>>('/iot/thing-sources', {}, signal) })
export const profilesQuery = queryOptions({ queryKey: [...keys, 'profiles'], queryFn: ({ signal }) => get<Listing<Profile>>('/iot/thing-profiles', {}, signal) })

export function versionsQuery(name: string) {
  return queryOptions({ queryKey: [...keys, 'versions', name], queryFn: ({ signal }) => get<Listing<Profile>>(`/iot/thing-profiles/${name}/versions`, {}, signal) })
}

function useThings<V, R>(mutationFn: (value: V) => Promise<R>, onDone?: (result: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (result: R) => {
      void queries.invalidateQueries({ queryKey: [...keys] })
      onDone?.(result)
    },
  })
}

export interface Enrolment {
  readonly premises: string
  readonly building: string
  readonly floor: string
  readonly zone: string
  readonly description: string
  readonly maker: string
}

export function useEnrol(address: number, onDone: () => void) {
  return useThings((body: Enrolment) => send(`/iot/things/${address}/enrolment`, { method: 'PUT', body }), onDone)
}

export function useOpenSource(onDone: (opened: { readonly id: string; readonly secret: string }) => void) {
  return useThings((body: { readonly id: string; readonly name: string; readonly profiles: readonly string[] }) => send<{ id: string; secret: string }>('/iot/thing-sources', { body }), onDone)
}

export function useCloseSource() {
  return useThings((id: string) => send(`/iot/thing-sources/${id}/close`))
}

export function useTry() {
  return useMutation({ mutationFn: (body: { readonly spec: unknown; readonly payload: string; readonly topic: string }) => send<Tried>('/iot/thing-profiles/trials', { body }) })
}

export function useSaveProfile(onDone: (saved: Profile) => void) {
  return useThings(({ name, ...body }: { readonly name: string; readonly spec: unknown; readonly samples: readonly Sample[]; readonly note: string }) => send<Profile>(`/iot/thing-profiles/${name}`, { method: 'PUT', body }), onDone)
}

/** The text of a profile as an object; a message in words where it is no JSON. */
export function parseSpec(text: string): { readonly spec: unknown; readonly error: string } {
  try {
    return { spec: JSON.parse(text) as unknown, error: '' }
  } catch (error) {
    return { spec: null, error: error instanceof Error ? error.message : String(error) }
  }
}
