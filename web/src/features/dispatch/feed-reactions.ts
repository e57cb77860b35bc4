import type { FeedReaction } from '@/shared/feed/feed-provider'
import { dispatchKeys, type PositionItem } from './assignment'

export const dispatchReactions: readonly FeedReaction[] = [
  {
    types: ['dispatch.', 'incident.incident-ended', 'incident.incident-closed', 'incident.level-set', 'incident.type-set', 'incident.place-set'],
    touches: (event, world) => {
      const general = [dispatchKeys.units(world), dispatchKeys.readiness(world), dispatchKeys.crew(world), ['dispatch', 'station-orders', world], dispatchKeys.recommendations]
      return event.incidentId ? [...general, dispatchKeys.assignments(world, event.incidentId)] : general
    },
  },
  {
    topic: 'dispatch.positions',
    onTopic: ({ items }, world, queries) => {
      queries.setQueryData<ReadonlyMap<string, PositionItem>>(dispatchKeys.positions(world), (before) => {
        const next = new Map(before)
        for (const item of items as readonly PositionItem[]) next.set(item.unitId, item)
        return next
      })
    },
  },
]
