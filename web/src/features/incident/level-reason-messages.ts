import { defineMessages } from '@/shared/i18n/messages'

/** Why a level is proposed. */
export const levelReasonMessages = defineMessages(
  {
    'recommendation.level.people-harmed': '有人员伤亡或被困',
    'recommendation.level.ordinary-place': '普通场所',
    'recommendation.level.large-fire': '过火面积大',
    'recommendation.level.fire-in-special-place': '特殊场所起火',
    'recommendation.level.unknown-area-in-special-place': '特殊场所，过火面积不明',
    'recommendation.level.smoke-from-two-storeys': '特殊场所两层见烟见火',
    'recommendation.level.trapped-in-special-place': '特殊场所有人被困',
    'recommendation.level.rescue-extent': '按救援规模',
    'recommendation.level.secondary-pollution': '有次生污染危险',
  },
  {
    'recommendation.level.people-harmed': 'people hurt or trapped',
    'recommendation.level.ordinary-place': 'ordinary place',
    'recommendation.level.large-fire': 'large fire',
    'recommendation.level.fire-in-special-place': 'fire in a special place',
    'recommendation.level.unknown-area-in-special-place': 'special place, area unknown',
    'recommendation.level.smoke-from-two-storeys': 'special place, smoke on two storeys',
    'recommendation.level.trapped-in-special-place': 'people trapped in a special place',
    'recommendation.level.rescue-extent': 'by the extent of the rescue',
    'recommendation.level.secondary-pollution': 'danger of secondary pollution',
  },
)
