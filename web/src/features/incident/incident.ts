import type { World } from '@/shared/api/request'

export interface Position {
  readonly longitude: number
  readonly latitude: number
}

/** Units of an incident by how far they are; `ordered` is all that were sent and not taken back. */
export interface UnitCounts {
  readonly ordered: number
  readonly onTheWay: number
  readonly onScene: number
  readonly returning: number
  readonly ended: number
  readonly notReceived: number
}

/** One event in the world, as the queue and the lists show it. */
export interface IncidentCard {
  readonly id: string
  readonly number: string
  readonly typeCode: string
  readonly typeName: string
  readonly fireLevel: number | null
  readonly rescueLevel: number | null
  readonly address: string
  readonly premisesId: string | null
  readonly premisesName: string | null
  readonly county: string | null
  readonly position: Position | null
  readonly status: 'open' | 'ended' | 'closed' | 'archived'
  readonly openedAt: string
  readonly endedAt: string | null
  /** The seat that holds command. */
  readonly holder?: string | null
  readonly units: UnitCounts
  readonly version: number
  readonly lastEvent: string | null
}

export interface WaterNear {
  readonly id: string
  readonly name?: string | null
  readonly kind?: string | null
  readonly kindName?: string | null
  readonly distanceMetres?: number | null
  readonly flowLitresPerSecond?: number | null
  readonly volumeCubicMetres?: number | null
}

export interface PremisesFacts {
  readonly id: string
  readonly name: string
  readonly kindName?: string | null
  readonly key?: boolean
  readonly storeys?: number | null
  readonly underground?: number | null
  readonly areaSquareMetres?: number | null
  readonly peopleMax?: number | null
  readonly hazards?: readonly string[] | null
  readonly contactMasked?: string | null
}

export interface Statement<V> {
  readonly value: V
  readonly actor: string
  readonly occurredAt: string
}

/** An alarm that joined the incident, as its file carries it. */
export interface JoinedAlarm {
  readonly id: string
  readonly raisedAt: string
  readonly occurrences: number
  readonly restored: boolean
  readonly point: { readonly building?: string; readonly floor?: string; readonly zone?: string; readonly description?: string }
}

/** The incident file: the fold of its events, and what the registers know of the place. */
export interface IncidentFile extends IncidentCard {
  /** Keys of the reasons why the level was proposed. */
  readonly levelReasons: readonly string[]
  readonly command: { readonly holder: string | null; readonly term: number; readonly conflict: boolean; readonly offers?: readonly { readonly event: string; readonly to: string }[] } | null
  readonly alarms: readonly JoinedAlarm[]
  /** What others set at the same time and did not win. */
  readonly suggestions: { readonly types: readonly Statement<unknown>[]; readonly addresses: readonly Statement<string>[]; readonly positions: readonly Statement<Position>[] } | null
  readonly premises: PremisesFacts | null
  readonly water: readonly WaterNear[]
}

/** One line of the story; the words for each type are ours. */
export interface TimelineItem {
  readonly eventId: string
  readonly type: string
  readonly stream: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly node: string
  readonly body: Readonly<Record<string, unknown>>
  readonly review: boolean
}

/** The server's status is the engine's word in capitals; here it is the word of the messages. */
export function withStatus<C extends IncidentCard>(card: C): C {
  return { ...card, status: card.status.toLowerCase() as IncidentCard['status'] }
}

export const incidentKeys = {
  all: ['incident'] as const,
  list: (world: World, query: Readonly<Record<string, unknown>>) => ['incident', 'list', world, query] as const,
  lists: ['incident', 'list'] as const,
  one: (world: World, id: string) => ['incident', 'one', world, id] as const,
  timeline: (world: World, id: string) => ['incident', 'timeline', world, id] as const,
}

/** Where it is, for a person. */
export function incidentPlace(incident: Pick<IncidentCard, 'address' | 'premisesName'>): string {
  const { address, premisesName } = incident
  if (!premisesName) return address
  return address.includes(premisesName) ? address : `${premisesName}　${address}`
}

/** Units still on this incident. */
export function unitsOut(units: UnitCounts): number {
  return units.ordered - units.ended
}
