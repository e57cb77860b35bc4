import { defineMessages } from '@/shared/i18n/messages'

export const thingMessages = defineMessages(
  {
    things: '物联设备', thingsPurpose: '由厂家或运营商平台推送进来的设备；没有登记的也响，排在前面。', device: '设备编号', source: '来源', profile: '模板', premises: '单位', status: '状态', online: '在线', offline: '离线', lastSeen: '最近报文', messages: '报文数', notEnrolled: '未登记', enrolled: '已登记', enrolment: '登记', searchThing: '设备编号或单位', showPayloads: '看报文',
    payloads: '最近报文', payloadsOf: '{device} 的最近报文', none: '还没有', unreadable: '读不懂', readAs: '按 {profile} 第 {version} 版读',
    enrol: '登记到单位', premisesId: '单位编号', building: '建筑', floor: '楼层', zone: '分区', description: '位置说明', maker: '厂家', save: '保存', close: '关闭',
    sources: '来源', sourcesHint: '谁可以推送；推送地址 /api/iot/push/来源编号，密钥放在 Authorization: Bearer 之后。', sourceId: '来源编号（小写字母、数字、短横）', sourceName: '名称', open: '开通', opened: '{at} 由 {by} 开通', closed: '已停用', stop: '停用', unread: '未读懂', secret: '来源 {id} 的密钥，只显示这一次，请现在交给对方：', thingsCount: '{n} 台',
    profiles: '设备模板', profilesPurpose: '报文怎么读成信号。改好先试一试，存成新版本，下一条报文起按它读；旧版本都留着。', toProfiles: '设备模板与试读', toThings: '物联设备', version: '第 {n} 版', versions: '历次版本', madeBy: '{at} {by}', usedBy: '{n} 台在用',
    spec: '模板（JSON）', sample: '样例', payload: '报文', topic: '主题（MQTT）', attempt: '试一试', result: '试读结果', notYet: '粘一条报文，按“试一试”。什么也不会存下。', notMatched: '这条报文不归本模板（match 不为真）。', nothing: '读不出：{reason}', at: '发生时间', atUnknown: '没有，用接收时间', message: '报文编号', set: '置为', cleared: '清除', unchanged: '其余保持原样', reading: '模拟量', outOfRange: '超出标准量程', notes: '没有读到', badJson: '模板不是 JSON：{error}', note: '说明（依据、未定之处）', saveVersion: '存成新版本', saved: '已存为第 {n} 版', choose: '选一个模板', component: '{system} · {component} · {address}',
    'state.normal': '正常', 'state.fire': '火警', 'state.fault': '故障', 'state.shielded': '屏蔽', 'state.supervisory': '监管', 'state.started': '启动', 'state.feedback': '反馈', 'state.power-fault': '电源故障',
  },
  {
    things: 'Things', thingsPurpose: 'Devices whose makers or operators push payloads; those not enrolled ring too and come first.', device: 'Device', source: 'Source', profile: 'Profile', premises: 'Premises', status: 'Status', online: 'online', offline: 'offline', lastSeen: 'Last payload', messages: 'Payloads', notEnrolled: 'not enrolled', enrolled: 'enrolled', enrolment: 'Enrolment', searchThing: 'Device or premises', showPayloads: 'Payloads',
    payloads: 'Latest payloads', payloadsOf: 'Latest payloads of {device}', none: 'none yet', unreadable: 'not understood', readAs: 'read by {profile}, version {version}',
    enrol: 'Enrol for premises', premisesId: 'Premises id', building: 'Building', floor: 'Floor', zone: 'Zone', description: 'Where it is', maker: 'Maker', save: 'Save', close: 'Close',
    sources: 'Sources', sourcesHint: 'Who may push: POST to /api/iot/push/ and the id, the secret behind Authorization: Bearer.', sourceId: 'Id (small letters, digits, hyphens)', sourceName: 'Name', open: 'Open', opened: 'opened {at} by {by}', closed: 'closed', stop: 'Close it', unread: 'Not understood', secret: 'The secret of source {id}, shown this once; hand it over now:', thingsCount: '{n} things',
    profiles: 'Thing profiles', profilesPurpose: 'How payloads become signals. Try a change first, save it as a version; the next payload is read by it. Old versions stay.', toProfiles: 'Profiles and trial', toThings: 'Things', version: 'version {n}', versions: 'Versions', madeBy: '{at} {by}', usedBy: 'used by {n}',
    spec: 'Profile (JSON)', sample: 'Sample', payload: 'Payload', topic: 'Topic (MQTT)', attempt: 'Try', result: 'What it says', notYet: 'Paste a payload and press Try. Nothing is stored.', notMatched: 'The payload is not of this profile (match is not true).', nothing: 'Cannot be read: {reason}', at: 'Happened at', atUnknown: 'not said, the time of receipt serves', message: 'Message', set: 'set', cleared: 'cleared', unchanged: 'everything else stays', reading: 'Reading', outOfRange: 'outside the range of the standard', notes: 'Not found', badJson: 'The profile is no JSON: {error}', note: 'Note (source, what is not sure)', saveVersion: 'Save as a version', saved: 'saved as version {n}', choose: 'Choose a profile', component: '{system} · {component} · {address}',
    'state.normal': 'normal', 'state.fire': 'fire', 'state.fault': 'fault', 'state.shielded': 'shielded', 'state.supervisory': 'supervisory', 'state.started': 'started', 'state.feedback': 'feedback', 'state.power-fault': 'power fault',
  },
)

export type ThingKey = keyof typeof thingMessages.zh
