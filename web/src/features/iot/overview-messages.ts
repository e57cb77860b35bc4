import { defineMessages } from '@/shared/i18n/messages'

/** The words of the overview of monitored premises. */
export const overviewMessages = defineMessages(
  {
    overview: '物联总览', purpose: '此刻什么在烧、什么坏了、谁不应答。每个数都能点开看明细。', burns: '在烧', broken: '坏了', silentOnes: '不应答', fires: '待核火警', confirmed: '真警未结', faults: '故障', shielded: '屏蔽', supervisory: '监管', silent: '失联点', links: '断线', offline: '离线装置', overdue: '超期未处理', maintenance: '维保任务', dutyMissed: '7 天查岗未应答', county: '县市', terminals: '装置', online: '在线', points: '点位', all: '合计', unenrolled: '未登记', testMarks: '其中测试标记 {n}', of: '{n} / {of}', byCounty: '分县市',
  },
  {
    overview: 'Sensor overview', purpose: 'What burns, what is broken, who does not answer. Every figure opens its rows.', burns: 'Burns', broken: 'Broken', silentOnes: 'Does not answer', fires: 'Fires to verify', confirmed: 'Confirmed, open', faults: 'Faults', shielded: 'Shielded', supervisory: 'Supervisory', silent: 'Silent points', links: 'Outages', offline: 'Terminals off line', overdue: 'Overdue', maintenance: 'Maintenance', dutyMissed: 'Duty checks missed in 7 days', county: 'County', terminals: 'Terminals', online: 'on line', points: 'Points', all: 'All', unenrolled: 'unenrolled', testMarks: '{n} with test mark', of: '{n} / {of}', byCounty: 'By county',
  },
)
