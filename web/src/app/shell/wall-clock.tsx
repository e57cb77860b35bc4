import { clock, day } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'

/** Date and time of the prefecture, from the server's clock. */
export function WallClock() {
  const now = useNow()
  return (
    <>
      <span className="muted num clock-day">{day(now)}</span>
      <time className="clock num">{clock(now)}</time>
    </>
  )
}
