import { defineMessages } from '@/shared/i18n/messages'

/** The words around the numbers of the standards; the numbers themselves come in words from the server. */
export const conformanceMessages = defineMessages(
  {
    conformance: '标准达标', purpose: '标准里的每个数，旁边是本系统这个月实测的数；测不了的写明测不了。只数条数，不点名单位，按全州统计。', month: '月份', print: '打印', export: '导出', span: '{from} 至 {until}', clause: '条款', requirement: '要求', measured: '本月实测', samples: '样本', conclusion: '结论', how: '怎么量', lines: '看明细', filter: '结论', all: '全部 {n}', table: '各项要求与实测', none: '没有这个结论的项。',
    'state.meets': '符合', 'state.fails': '不符合', 'state.no-data': '本月无数据', 'state.not-measured': '不可测',
  },
  {
    conformance: 'Conformance', purpose: 'Each number of the standards beside what this installation measured this month; what cannot be measured says so. Counts over the whole prefecture, no premises is named.', month: 'Month', print: 'Print', export: 'Export', span: '{from} to {until}', clause: 'Clause', requirement: 'Requirement', measured: 'Measured this month', samples: 'Samples', conclusion: 'Conclusion', how: 'How it is measured', lines: 'Lines', filter: 'Conclusion', all: 'All {n}', table: 'Requirements and measurements', none: 'No number has this conclusion.',
    'state.meets': 'meets', 'state.fails': 'does not meet', 'state.no-data': 'no data this month', 'state.not-measured': 'not measured',
  },
)
