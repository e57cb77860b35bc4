/** The counties of the prefecture and the neighbouring city, by their national codes; names are proper names in both languages. */
export const COUNTIES: readonly { readonly value: string; readonly label: string }[] = [
  { value: '652701', label: '博乐市' },
  { value: '652702', label: '阿拉山口市' },
  { value: '652722', label: '精河县' },
  { value: '652723', label: '温泉县' },
  { value: '659007', label: '双河市' },
]

export function countyName(code: string | null | undefined): string {
  return COUNTIES.find((county) => county.value === code)?.label ?? code ?? '—'
}
