import { defineMessages } from '@/shared/i18n/messages'

export const auditMessages = defineMessages(
  { audit: '审计', auditPurpose: '登录、权限、看个人数据、导出、被拒：谁在何时做了什么，改不掉。', number: '序号', when: '时间', who: '人', act: '行为', object: '对象', outcome: '结果', from: '来自', details: '详情', done: '完成', refused: '被拒', failed: '失败', search: '人、对象', refusedOnly: '只看被拒' },
  { audit: 'Audit', auditPurpose: 'Sign-in, rights, reads of personal data, exports, refusals: who did what and when; it cannot be altered.', number: 'No.', when: 'When', who: 'Who', act: 'Act', object: 'On', outcome: 'Outcome', from: 'From', details: 'Details', done: 'done', refused: 'refused', failed: 'failed', search: 'person, object', refusedOnly: 'refused only' },
)
