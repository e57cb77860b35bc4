import type { KeyedText } from '@/shared/i18n/keyed-text'
import type { World } from '@/shared/api/request'
import type { DutyState } from '@/shared/ui/duty-state-badge'

export type Reporter = 'crew' | 'radio' | 'seat' | 'station' | 'device'

export interface StatusStep {
  readonly code: string
  readonly at: string
  readonly recordedAt: string
  readonly reporter: Reporter
  /** False: out of order; it is kept and marked for review. */
  readonly legal: boolean
  readonly eventId: string
}

/** One unit on one incident. */
export interface Assignment {
  readonly id: string
  readonly incidentId: string
  readonly unitId: string
  readonly unitName: string
  readonly stationId: string
  readonly stationName: string
  readonly typeCode: string
  readonly state: DutyState
  readonly orderedAt: string
  readonly machineReceiptAt: string | null
  readonly personReceiptAt: string | null
  readonly steps: readonly StatusStep[]
  readonly ended: boolean
  readonly cancelled: boolean
  readonly nextStates: readonly DutyState[]
  /** The same unit was sent to two incidents by two nodes; a person decides. */
  readonly doubled: boolean
  readonly etaAt: string | null
  readonly lastEvent: string | null
}

export interface Position {
  readonly longitude: number
  readonly latitude: number
}

/** A vehicle with its crew as dispatch sees it. */
export interface DispatchUnit {
  readonly id: string
  readonly name: string
  readonly stationId: string
  readonly stationName?: string
  readonly typeCode: string
  readonly state: DutyState
  readonly availability: string
  readonly assignmentId: string | null
  readonly incidentId: string | null
  readonly position: Position | null
  readonly positionKind: 'station' | 'estimated' | 'reported' | 'live' | null
  readonly positionAt: string | null
  readonly guardVersion: number
}

export interface PositionItem extends Position {
  readonly unitId: string
  readonly course: number | null
  readonly kind: 'station' | 'estimated' | 'reported' | 'live'
  readonly at: string
}

export type Reason = KeyedText

export const dispatchKeys = {
  all: ['dispatch'] as const,
  assignments: (world: World, incident: string) => ['dispatch', 'assignments', world, incident] as const,
  recommendation: (world: World, incident: string) => ['dispatch', 'recommendation', world, incident] as const,
  recommendations: ['dispatch', 'recommendation'] as const,
  units: (world: World) => ['dispatch', 'units', world] as const,
  positions: (world: World) => ['dispatch', 'positions', world] as const,
  readiness: (world: World) => ['dispatch', 'readiness', world] as const,
  stationOrders: (world: World, station: string) => ['dispatch', 'station-orders', world, station] as const,
  crew: (world: World) => ['dispatch', 'crew', world] as const,
}

export function isReceived(assignment: Pick<Assignment, 'machineReceiptAt' | 'personReceiptAt' | 'steps'>): boolean {
  return assignment.personReceiptAt !== null || assignment.machineReceiptAt !== null || assignment.steps.length > 0
}

/** The digit that names a state as second key: the last of its code, 21 is `1`, 10 (back in station) is `0`. */
export function stateDigit(state: Pick<DutyState, 'code'>): string {
  return state.code.slice(-1)
}

/** A unit under its station's name, unless its own name carries one already (南城站-水罐1): names are never shortened. */
export function fullUnitName(unit: { readonly unitName: string; readonly stationName?: string | null }): string {
  return unit.stationName && !/[-－ ]/.test(unit.unitName) ? `${unit.stationName} ${unit.unitName}` : unit.unitName
}
