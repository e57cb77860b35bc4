interface SymbolProps {
  readonly id: string
  readonly size?: number
  /** Words for a reader who does not see it; without them it is decoration beside words. */
  readonly title?: string
  readonly className?: string
}

/** A symbol of the trade, coloured by the text around it. */
export function TradeSymbol({ id, size = 24, title, className }: SymbolProps) {
  return (
    <svg className={`sy ${className ?? ''}`} width={size} height={size} style={{ width: size, height: size }} role={title ? 'img' : undefined} aria-label={title} aria-hidden={title ? undefined : true}>
      <use href={`#${id}`} />
    </svg>
  )
}

/** An interface sign (stroke only). */
export function Icon({ id, title }: { readonly id: string; readonly title?: string }) {
  return (
    <svg className="i" role={title ? 'img' : undefined} aria-label={title} aria-hidden={title ? undefined : true}>
      <use href={`#i-${id}`} />
    </svg>
  )
}

/** The symbol of a vehicle by the first letters of its type code (SG water, PM foam, …). */
export function vehicleSymbol(typeCode: string): string {
  const family = typeCode.slice(0, 2).toUpperCase()
  if (family === 'SG' || family === 'GS') return 'v-water'
  if (['PM', 'AP', 'GF', 'GP', 'GY'].includes(family)) return 'v-foam'
  if (['JP', 'DG', 'YT', 'JG'].includes(family)) return 'v-aerial'
  if (['JY', 'HX', 'XX'].includes(family)) return 'v-rescue'
  if (['TZ', 'HQ'].includes(family)) return 'v-command'
  return 'v-support'
}
