import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })

/** The part of the application a path belongs to: app, map, shared, or features/<capability>. */
function partOf(path: string): string {
  const [first, second] = path.split('/')
  return first === 'features' ? `features/${second}` : first!
}

function resolve(from: string, to: string): string | null {
  if (to.startsWith('@/')) return to.slice(2)
  if (!to.startsWith('.')) return null
  return new URL(to, `file:///${from}`).pathname.slice(1)
}

const imports = Object.entries(sources).flatMap(([file, text]) => {
  const from = file.slice(2)
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)]
    .map((match) => resolve(from, match[1]!))
    .filter((to) => to !== null)
    .map((to) => ({ from, to }))
})

describe('the walls', () => {
  it('see the sources', () => expect(imports.length).toBeGreaterThan(20))

  it('let no feature import another', () => {
    const through = imports.filter(({ from, to }) => from.startsWith('features/') && to.startsWith('features/') && partOf(from) !== partOf(to))
    expect(through).toEqual([])
  })

  it('let shared and the map know no feature and no page', () => {
    const through = imports.filter(({ from, to }) => /^(shared|map)\//.test(from) && /^(features|app)\//.test(to))
    expect(through).toEqual([])
  })

  it('let only the application know the application', () => {
    const through = imports.filter(({ from, to }) => !from.startsWith('app/') && to.startsWith('app/'))
    expect(through).toEqual([])
  })

  it('keep every file under 400 lines', () => {
    const long = Object.entries(sources).filter(([, text]) => text.split('\n').length > 400)
    expect(long.map(([file]) => file)).toEqual([])
  })
})
