import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

export interface Found {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly detail: string | null
  readonly position: { readonly longitude: number; readonly latitude: number } | null
}

/** Searches places by Chinese words or pinyin initials. */
export function searchQuery(q: string) {
  return queryOptions({
    queryKey: ['places', 'search', q],
    queryFn: async ({ signal }): Promise<readonly Found[]> => {
      const answer = await get<readonly Found[] | { readonly items: readonly Found[] }>('/places/search', { q }, signal)
      return 'items' in answer ? answer.items : answer
    },
    enabled: q.trim().length > 0,
    staleTime: 30_000,
  })
}
