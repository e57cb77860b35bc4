/** A transmission device: the box that speaks for a building. One that is not in the register has `enrolled` false. */
export interface Terminal {
  readonly id: string
  readonly address: number
  readonly enrolled: boolean
  readonly premisesId: string
  readonly premisesName: string
  readonly county: string
  readonly model: string
  readonly maker: string
  readonly protocol: string
  readonly online: boolean
  readonly lastFrameAt: string | null
  readonly frames: number
  readonly unparsed: number
  readonly peer: string
}

export interface TerminalDetail {
  readonly terminal: Terminal
  readonly systems: readonly { readonly id: string; readonly systemType: number; readonly systemAddress: number; readonly name: string }[]
  readonly points: readonly Point[]
}

export interface Point {
  readonly id: string
  readonly building: string
  readonly floor: string
  readonly zone: string
  readonly systemType: number
  readonly systemAddress: number
  readonly componentType: number
  readonly componentAddress: number
  readonly description: string
  readonly status: number | null
  readonly lastSignalAt: string | null
}

/** One frame as it came, raw beside its meaning; what could not be read carries its reason. */
export interface Frame {
  readonly receivedAt: string
  readonly session: number
  readonly hex: string
  readonly decoded: DecodedFrame
}

/** What the bytes of a frame mean: the object that `./dev decode gb26875` prints for them. */
export type DecodedFrame = Refusal | DecodedBody

export interface Refusal {
  readonly ok: false
  readonly reason: string
  readonly atByte: number
}

export interface DecodedBody {
  readonly ok: true
  readonly serial: number
  readonly version: string
  readonly sentAt: string | null
  readonly sentAtRaw?: string
  readonly source: number
  readonly destination: number
  readonly command: number
  readonly type?: number
  readonly count?: number
  readonly objects?: readonly InformationObject[]
  readonly raw?: string
  readonly unparsed?: string
}

/** The standard's fields of one information object; which are there depends on its type. */
export interface InformationObject {
  readonly systemType?: number
  readonly systemTypeName?: string
  readonly systemTypeNameZh?: string
  readonly systemAddress?: number
  readonly componentType?: number
  readonly componentTypeName?: string
  readonly componentTypeNameZh?: string
  readonly componentAddress?: number
  readonly states?: readonly string[]
  readonly description?: string
  readonly occurredAt?: string | null
  readonly analogType?: number
  readonly analogTypeName?: string | null
  readonly analogTypeNameZh?: string | null
  readonly rawValue?: number
  readonly value?: number | null
  readonly unit?: string | null
  readonly inRange?: boolean
  readonly operations?: readonly string[]
  readonly operator?: number
  readonly majorVersion?: number
  readonly minorVersion?: number
  readonly systemTime?: string | null
  readonly deviceTime?: string | null
  readonly centreTime?: string | null
  readonly startTime?: string | null
  readonly recordCount?: number
  readonly timeoutMinutes?: number
}

export const terminalKeys = {
  list: (query: Readonly<Record<string, unknown>>) => ['iot', 'terminals', 'list', query] as const,
  one: (id: string) => ['iot', 'terminals', 'one', id] as const,
  commands: (id: string) => ['iot', 'terminals', 'commands', id] as const,
  facts: (id: string) => ['iot', 'terminals', 'facts', id] as const,
  frames: (address: number) => ['iot', 'terminals', 'frames', address] as const,
}
