/** Reads a text aloud where the browser has a voice; answers whether it could. */
export function speak(text: string, volume: number): boolean {
  if (typeof speechSynthesis === 'undefined' || speechSynthesis.getVoices().length === 0) return false
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = 0.95
  words.volume = volume
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
  return true
}

export function stopSpeaking(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}
