/** Two tones, made in the browser: no recording to load, nothing to miss when the network is cut. */
export type Tone = 'alarm' | 'order'

interface Beep {
  readonly at: number
  readonly hertz: number
  readonly seconds: number
}

const TONES: Readonly<Record<Tone, readonly Beep[]>> = {
  // Two falling pairs: heard through talk, unlike a telephone.
  alarm: [
    { at: 0, hertz: 880, seconds: 0.16 },
    { at: 0.2, hertz: 660, seconds: 0.2 },
    { at: 0.55, hertz: 880, seconds: 0.16 },
    { at: 0.75, hertz: 660, seconds: 0.2 },
  ],
  // The turnout bell: rising, longer.
  order: [
    { at: 0, hertz: 523, seconds: 0.3 },
    { at: 0.35, hertz: 659, seconds: 0.3 },
    { at: 0.7, hertz: 784, seconds: 0.3 },
    { at: 1.05, hertz: 1047, seconds: 0.6 },
  ],
}

let context: AudioContext | null = null

/** Whether the browser lets us sound at all: before the first click on a page it does not, and the page must say so. */
export function soundState(): 'running' | 'blocked' | 'absent' {
  if (typeof AudioContext === 'undefined') return 'absent'
  context ??= new AudioContext()
  return context.state === 'running' ? 'running' : 'blocked'
}

export async function unlockSound(): Promise<void> {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  await context.resume()
}

export function play(tone: Tone, volume: number): void {
  if (soundState() !== 'running' || !context) return
  const start = context.currentTime + 0.02
  for (const beep of TONES[tone]) {
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.type = 'triangle'
    oscillator.frequency.value = beep.hertz
    gain.gain.setValueAtTime(0, start + beep.at)
    gain.gain.linearRampToValueAtTime(volume, start + beep.at + 0.02)
    gain.gain.setValueAtTime(volume, start + beep.at + beep.seconds - 0.04)
    gain.gain.linearRampToValueAtTime(0, start + beep.at + beep.seconds)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(start + beep.at)
    oscillator.stop(start + beep.at + beep.seconds)
  }
}
