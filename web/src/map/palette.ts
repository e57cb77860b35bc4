/** The map's colours, read from the page's tokens, so that map room and office differ in one place only. */
export interface Palette {
  readonly land: string
  readonly built: string
  readonly water: string
  readonly river: string
  readonly county: string
  readonly minor: string
  readonly primary: string
  readonly trunk: string
  readonly motorway: string
  readonly roadCase: string
  readonly label: string
  readonly waterLabel: string
  readonly halo: string
  readonly text: string
  readonly muted: string
  readonly sourceBlue: string
  readonly premises: string
  readonly accent: string
  readonly ok: string
  readonly warn: string
  readonly bad: string
  readonly info: string
  readonly lost: string
  readonly levels: readonly [string, string, string, string, string]
}

export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim() || '#888888'
  return {
    land: of('--m-land'), built: of('--m-built'), water: of('--m-water'), river: of('--m-river'), county: of('--m-county'),
    minor: of('--m-minor'), primary: of('--m-primary'), trunk: of('--m-trunk'), motorway: of('--m-motorway'), roadCase: of('--m-case'),
    label: of('--m-label'), waterLabel: of('--m-label-w'), halo: of('--m-halo'), text: of('--text'), muted: of('--muted'),
    sourceBlue: of('--s-water'), premises: of('--s-prem'), accent: of('--accent'), ok: of('--ok'), warn: of('--warn'), bad: of('--bad'),
    info: of('--info'), lost: of('--lost'), levels: [of('--lv-1'), of('--lv-2'), of('--lv-3'), of('--lv-4'), of('--lv-5')],
  }
}
