import type { FeedReaction } from '@/shared/feed/feed-provider'
import { alarmKeys } from './alarm'

export const iotReactions: readonly FeedReaction[] = [
  { types: ['iot.'], touches: () => [alarmKeys.all] },
  { topic: 'iot.online', onTopic: (_, __, queries) => void queries.invalidateQueries({ queryKey: ['iot', 'terminals'] }) },
]
