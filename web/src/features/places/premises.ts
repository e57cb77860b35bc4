export interface Building {
  readonly id?: string
  readonly name: string
  readonly storeys?: number | null
  readonly use?: string | null
}

/** One site of one responsible body, as the register holds it. */
export interface Premises {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly kindName: string
  readonly key: boolean
  readonly county: string
  readonly countyName: string
  readonly township: string | null
  readonly address: string
  readonly position: { readonly longitude: number; readonly latitude: number } | null
  readonly storeys: number | null
  readonly underground: number | null
  readonly areaSquareMetres: number | null
  readonly peopleMax: number | null
  readonly hazards: readonly string[] | null
  readonly contactMasked: string | null
  readonly madeUp: boolean
  readonly buildings: readonly Building[] | null
}

export const placesKeys = {
  list: (query: Readonly<Record<string, unknown>>) => ['places', 'premises', 'list', query] as const,
  one: (id: string) => ['places', 'premises', 'one', id] as const,
  water: (near: string) => ['places', 'water', near] as const,
}

/** The address with its township, named once. */
export function fullAddress({ township, address }: Pick<Premises, 'township' | 'address'>): string {
  return !township || address.includes(township) ? address : `${township} ${address}`
}
