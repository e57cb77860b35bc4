import { defineMessages } from '@/shared/i18n/messages'

/** The words of the register: test mode. */
export const registryMessages = defineMessages(
  {
    testMode: '调试', banner: '{count} 个点位正在调试：火警照响，带“调试中”标记', bannerUntil: '{place}，{by}，到 {until}', more: '另 {count} 个', hide: '收起',
    begin: '开始调试', end: '提前结束', reason: '原因', reasonHint: '例如 年度检测', minutes: '时长', until: '到 {until}', hours: '{hours} 小时', half: '半小时', cancel: '取消', beginNote: '调试中火警照样响铃、照样留存，只加标记；确认规则和自动确认不采用它。到时自动结束。',
    points: '点位', address: '装置地址', place: '位置', description: '说明', status: '状态', lastSignal: '最近信号', acts: '操作', filter: '按位置、说明、地址筛选', previous: '上一页', next: '下一页', pageOf: '第 {page} / {pages} 页',
  },
  {
    testMode: 'Test mode', banner: '{count} points are being commissioned: fires ring, with the mark “commissioning”', bannerUntil: '{place}, {by}, until {until}', more: '{count} more', hide: 'Hide',
    begin: 'Begin test', end: 'End now', reason: 'Reason', reasonHint: 'for example yearly test', minutes: 'For', until: 'until {until}', hours: '{hours} h', half: 'half an hour', cancel: 'Cancel', beginNote: 'Fires still ring and are kept, with a mark; rules of confirmation and automatic confirmation ignore them. It ends by itself.',
    points: 'Points', address: 'Address', place: 'Place', description: 'Description', status: 'Status', lastSignal: 'Last signal', acts: 'Acts', filter: 'Filter by place, words or address', previous: 'Previous', next: 'Next', pageOf: 'page {page} of {pages}',
  },
)
