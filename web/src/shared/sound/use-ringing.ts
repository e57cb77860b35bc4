import { useEffect } from 'react'
import { play, type Tone } from './tones'

/** Rings again and again while something waits for a person; stops by itself when nothing does. */
export function useRinging(ringing: boolean, tone: Tone, volume: number, everyMillis: number): void {
  useEffect(() => {
    if (!ringing) return
    play(tone, volume)
    const timer = setInterval(() => play(tone, volume), everyMillis)
    return () => clearInterval(timer)
  }, [ringing, tone, volume, everyMillis])
}
