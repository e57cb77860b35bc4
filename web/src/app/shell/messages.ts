import { defineMessages } from '@/shared/i18n/messages'

export const shellMessages = defineMessages(
  {
    live: '实战', exercise: '演练 {name}', liveTitle: '实战世界：命令会响铃、派车', feedUp: '中心 {age}前', feedWaiting: '正在接中心', feedDown: '与中心断开 {age}', staleTitle: '画面停在 {at}，已 {age}', staleDetail: '与中心断开。本地操作照常，连上后自动补发；看到的不是此刻。',
    watch: '值守一张图', overview: '物联总览', alarms: '核警台', conditions: '故障与屏蔽', maintenance: '维保任务', incidents: '警情', premises: '单位', terminals: '传输装置', things: '物联设备', dutyChecks: '查岗', statistics: '统计', conformance: '标准达标', positionTerminals: '定位终端', people: '人员与角色', audit: '审计', station: '站端', crewPage: '车组', groupDispatch: '作战', groupIot: '物联监测', groupRegister: '登记', groupAdmin: '管理',
    menu: '菜单', selectSomething: '左侧选一条告警或警情，或按 Enter 接手最久等的告警。', verifyTitle: '核警', fileTitle: '警情档案', timelineTab: '时间线', notAllowed: '本账号看不到这一页', notAllowedDetail: '需要的角色：{roles}。', notFound: '没有这一页', notFoundDetail: '地址 {path} 不存在。', goHome: '回首页', lane: '未结警情', liveNow: '实时', axis: '时间轴', queue: '队列', loading: '页面', close: '关闭',
  },
  {
    live: 'Live', exercise: 'Exercise {name}', liveTitle: 'The live world: orders ring bells and send vehicles', feedUp: 'centre {age} ago', feedWaiting: 'reaching the centre', feedDown: 'cut off for {age}', staleTitle: 'Screen stands at {at}, {age} ago', staleDetail: 'Cut off from the centre. What you do is kept and sent when the link is back; what you see is not now.',
    watch: 'Watch map', overview: 'Sensor overview', alarms: 'Alarm desk', conditions: 'Faults', maintenance: 'Maintenance', incidents: 'Incidents', premises: 'Premises', terminals: 'Terminals', things: 'Things', dutyChecks: 'Duty checks', statistics: 'Statistics', conformance: 'Conformance', positionTerminals: 'Position terminals', people: 'People and roles', audit: 'Audit', station: 'Station', crewPage: 'Crew', groupDispatch: 'Operations', groupIot: 'Sensors', groupRegister: 'Registers', groupAdmin: 'Administration',
    menu: 'Menu', selectSomething: 'Choose an alarm or incident at the left, or press Enter to take the alarm that waits longest.', verifyTitle: 'Verification', fileTitle: 'Incident file', timelineTab: 'Timeline', notAllowed: 'This account may not see this page', notAllowedDetail: 'It needs the role: {roles}.', notFound: 'No such page', notFoundDetail: 'There is nothing at {path}.', goHome: 'Home', lane: 'Open incidents', liveNow: 'Live', axis: 'Time line', queue: 'Queue', loading: 'the page', close: 'Close',
  },
)
