import { queryOptions } from '@tanstack/react-query'
import { get } from '@/shared/api/request'

/** A layer some capability has put on the one map. */
export interface MapLayer {
  readonly id: string
  readonly name: string
  readonly minZoom: number
  readonly count?: number | null
  readonly shownAtFirst: boolean
}

export const mapLayersQuery = queryOptions({
  queryKey: ['map', 'layers'],
  queryFn: async ({ signal }): Promise<readonly MapLayer[]> => {
    const answer = await get<readonly MapLayer[] | { readonly items: readonly MapLayer[] }>('/map/layers', {}, signal)
    return 'items' in answer ? answer.items : answer
  },
  staleTime: 300_000,
})
