import { TradeSymbol } from '@/shared/ui/symbol'
import type { AlarmKind } from './alarm'

const SYMBOLS: Readonly<Record<AlarmKind, readonly [symbol: string, className: string]>> = {
  fire: ['sensor-alarm', 'alarm-fire'],
  fault: ['sensor-fault', 'warn'],
  shielded: ['sensor-shielded', 'muted'],
  supervisory: ['sensor-feedback', 'info'],
  silent: ['sensor-fault', 'muted'],
  'link-lost': ['v-lost', 'muted'],
}

export function AlarmSymbol({ kind, size = 20 }: { readonly kind: AlarmKind; readonly size?: number }) {
  const [symbol, className] = SYMBOLS[kind]
  return (
    <span className={className}>
      <TradeSymbol id={symbol} size={size} />
    </span>
  )
}
