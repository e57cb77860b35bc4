import sprite from './symbols.svg?raw'

/** The symbols of the trade, loaded once: every `<use href="#…">` and every picture on the map comes from here. */
export function installSprite(): void {
  if (document.getElementById('sayram-symbols')) return
  const holder = document.createElement('div')
  holder.id = 'sayram-symbols'
  holder.hidden = true
  const parsed = new DOMParser().parseFromString(sprite, 'image/svg+xml')
  holder.append(document.importNode(parsed.documentElement, true))
  document.body.prepend(holder)
}

/** What is inside a symbol, with symbols it uses put in as pictures of their own. */
function inside(symbol: Element): string {
  return symbol.innerHTML.replace(/<use [^>]*href="#([\w-]+)"[^>]*?(?:\/>|><\/use>)/g, (whole, id: string) => {
    const used = document.getElementById(id)
    return used ? `<svg viewBox="${used.getAttribute('viewBox') ?? '0 0 24 24'}" width="24" height="24">${inside(used)}</svg>` : whole
  })
}

/** One symbol as a document of its own, in one colour, for the map: `currentColor` and the knock-out are put in. */
export function symbolSvg(id: string, colour: string, ground: string, pixels: number): string | null {
  const symbol = document.getElementById(id)
  if (symbol?.tagName.toLowerCase() !== 'symbol') return null
  const inner = inside(symbol)
    .replaceAll('currentColor', colour)
    .replace(/var\(--k(?:,\s*#[0-9A-Fa-f]+)?\)/g, ground)
  const box = symbol.getAttribute('viewBox') ?? '0 0 24 24'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${pixels}" height="${pixels}">${inner}</svg>`
}
