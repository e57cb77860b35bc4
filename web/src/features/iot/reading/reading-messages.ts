import { defineMessages } from '@/shared/i18n/messages'

/** The words of readings over time. */
export const readingMessages = defineMessages(
  {
    readings: '读数曲线', latestReadings: '最新读数', noReadings: '还没有报过模拟量', chooseTerminal: '从传输装置列表选一台装置，再选点位。', terminals: '传输装置', choosePoint: '选一个点位看曲线', point: '点位', what: '测什么', value: '读数', at: '时间', age: '距今', chart: '曲线', table: '数据', period: '时段',
    'period.24h': '24 小时', 'period.7d': '7 天', 'period.30d': '30 天', 'period.1y': '1 年', 'period.own': '自定', from: '从', until: '到', show: '查看', min: '最小', max: '最大', mean: '平均', last: '末值', count: '个数', gap: '中断', gaps: '中断 {n} 处', noGapRule: '未登记上报间隔，不判中断', gapRule: '超过 {after} 没有读数为中断', none: '此时段没有读数',
    'source.signals': '原始信号', 'source.hours': '小时值', 'source.days': '日值', each: '逐个读数', step: '每段 {step}', latest: '最新 {value}', ago: '{age}前', never: '从未报过', export: '导出', band: '最小–最大', toTerminal: '看装置', sent: '按装置报的数字',
  },
  {
    readings: 'Readings', latestReadings: 'Latest readings', noReadings: 'no readings so far', chooseTerminal: 'Choose a device from the list, then a point.', terminals: 'Transmission devices', choosePoint: 'Choose a point to see its chart', point: 'Point', what: 'Measures', value: 'Reading', at: 'Time', age: 'Age', chart: 'Chart', table: 'Data', period: 'Period',
    'period.24h': '24 hours', 'period.7d': '7 days', 'period.30d': '30 days', 'period.1y': '1 year', 'period.own': 'own', from: 'from', until: 'until', show: 'Show', min: 'Least', max: 'Greatest', mean: 'Mean', last: 'Last', count: 'Readings', gap: 'gap', gaps: '{n} gaps', noGapRule: 'no interval on record: gaps are not judged', gapRule: 'no reading for more than {after} is a gap', none: 'no readings in this period',
    'source.signals': 'signals', 'source.hours': 'hourly values', 'source.days': 'daily values', each: 'each reading', step: '{step} a step', latest: 'latest {value}', ago: '{age} ago', never: 'never heard', export: 'Export', band: 'least–greatest', toTerminal: 'To the device', sent: 'numbers as sent',
  },
)
