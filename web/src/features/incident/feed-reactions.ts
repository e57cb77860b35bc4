import type { FeedReaction } from '@/shared/feed/feed-provider'
import { incidentKeys } from './incident'

/** An event of an incident makes its file, its timeline and the lists stale; those of other incidents stay. */
export const incidentReactions: readonly FeedReaction[] = [
  {
    types: ['incident.', 'dispatch.', 'iot.alarm-confirmed'],
    touches: (event, world) =>
      event.incidentId ? [incidentKeys.lists, incidentKeys.one(world, event.incidentId), incidentKeys.timeline(world, event.incidentId)] : [incidentKeys.lists],
  },
]
