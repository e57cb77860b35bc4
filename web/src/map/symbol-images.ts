import type { Map as MapLibreMap } from 'maplibre-gl'
import { symbolSvg } from '@/shared/theme/sprite'

const PIXELS = 24
const RATIO = 2

/** Name under which the map asks for a symbol in a colour; made when first wanted. */
export function imageName(symbol: string, colour: string): string {
  return `sy|${symbol}|${colour}`
}

async function draw(symbol: string, colour: string, ground: string): Promise<ImageData | null> {
  const svg = symbolSvg(symbol, colour, ground, PIXELS * RATIO)
  if (!svg) return null
  const image = new Image(PIXELS * RATIO, PIXELS * RATIO)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = new OffscreenCanvas(PIXELS * RATIO, PIXELS * RATIO)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.drawImage(image, 0, 0, PIXELS * RATIO, PIXELS * RATIO)
  return context.getImageData(0, 0, PIXELS * RATIO, PIXELS * RATIO)
}

/** Draws symbols of the trade for a map when it first needs them. An unknown name becomes the plain premises block. */
export function provideSymbols(map: MapLibreMap, ground: string): void {
  map.setMissingStyleImageResolver(async (id) => {
    const [mark, symbol, colour] = id.split('|')
    if (mark !== 'sy' || !symbol || !colour) return
    const drawn = (await draw(symbol, colour, ground)) ?? (await draw('premises', colour, ground))
    if (drawn && !map.hasImage(id)) map.addImage(id, drawn, { pixelRatio: RATIO })
  })
}
