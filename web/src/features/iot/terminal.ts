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
  readonly decoded: Readonly<Record<string, unknown>>
}

export const terminalKeys = {
  list: (query: Readonly<Record<string, unknown>>) => ['iot', 'terminals', 'list', query] as const,
  one: (id: string) => ['iot', 'terminals', 'one', id] as const,
  frames: (address: number) => ['iot', 'terminals', 'frames', address] as const,
}
