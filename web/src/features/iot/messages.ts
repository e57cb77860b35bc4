import { defineMessages } from '@/shared/i18n/messages'

export const iotMessages = defineMessages(
  {
    alarms: '告警', alarmsPurpose: '每条火警都有人认领、有结论、有时限。', terminals: '传输装置', terminalsPurpose: '替建筑说话的装置：在线没有，说了什么，被拒的是哪一帧。',
    'kind.fire': '火警', 'kind.fault': '故障', 'kind.shielded': '屏蔽', 'kind.supervisory': '监管', 'kind.link-lost': '断线',
    'state.raised': '待接手', 'state.taken': '已接手', 'state.verifying': '核警中', 'state.confirmed': '真警', 'state.false': '误报', 'state.test': '测试', 'state.closed': '已结',
    wantingPerson: '要有人接手', lower: '其余告警', more: '还有 {count} 条较低级别', received: '{at} 收到', occurrences: '{count} 次发生', together: '{count} 点同时', unenrolled: '未登记装置', restored: '已复位', testMark: '测试标记', heldBy: '{name} · {seat}', mine: '我席',
    take: '接手', taking: '正在接手…', takeOver: '接手过来', handOver: '移交席位', seatPlaceholder: '接手的席位号', open: '查看', goToDesk: '去核警台', goToMap: '在一张图上看',
    verify: '核警', step1: '接手', 'step.look-at-device': '看设备', 'step.call-control-room': '电话值班室', 'step.look-at-scene': '看现场', verdict: '结论',
    stepTaken: '{name} 认领，其他席位显示“核警中”', deviceFacts: '{system} · {component} · 共 {count} 次发生', deviceRestored: '设备报已复位，仍要有人给结论', callWhom: '值班电话 {contact}', noContact: '没有登记值班电话', sceneHint: '视频或微型站去人看；可与打电话同时做', verdictHint: '误报要选原因；结论留名，可改判，原结论不删。',
    'result.credible': '可信', 'result.doubtful': '存疑', 'result.reached': '接通，属实', 'result.reached-denied': '接通，称无事', 'result.no-answer': '没人接', 'result.smoke-seen': '见烟见火', 'result.nothing-seen': '未见异常', 'result.person-sent': '已派人看',
    confirm: '真警，立案派车', falseAlarm: '误报', test: '测试', close: '办结', limitTake: '30 秒接手', limitAnswer: '2 分无人应答即派', limitVerdict: '3 分结论', limitOf: '限 {limit}', onTime: '按时', late: '超时', sinceRaised: '收到起，3 分钟内要有结论', notYet: '待做', alongside: '可同时做', takeFirst: '接手后开始核警', otherHolds: '{name}（{seat}）已接手。要由本席办，请对方移交，或由指挥长接过来。',
    'cause.cooking': '烹饪油烟', 'cause.dust': '粉尘、施工', 'cause.steam': '水汽', 'cause.device': '设备故障', 'cause.insect': '虫扰', 'cause.misuse': '人为误动', 'cause.smoking': '吸烟', 'cause.other': '其他', chooseCause: '误报原因',
    inBuilding: '{n} 号楼', onFloor: '{n} 层', inZone: '{n} 区', place: '位置', premises: '单位', device: '设备', terminal: '装置', contact: '值班电话', description: '说明', kind: '类别', state: '状态', raisedAt: '收到', waited: '已等', holder: '认领', county: '县市', all: '全部', allOpen: '未结', done: '已做的', confirmedAs: '已立案', goToIncident: '看警情', history: '告警',
    address: '装置地址', online: '在线', offline: '离线', lastFrame: '最近一帧', session: '会话', counters: '计数', points: '点位', systems: '系统', frames: '最近帧', hex: '原始字节', decoded: '含义', reason: '拒收原因', direction: '方向', in: '收', out: '发', time: '时间', doors: '接入口', connections: '连接', accepted: '收下', rejected: '拒收', unknown: '未登记', searchTerminal: '地址、单位', enrolled: '登记', neverHeard: '从未上线', model: '型号', protocol: '协议', peer: '来自', unparsed: '读不懂', lastSignal: '最近信号', never: '—', status: '状态',
    soundOn: '声音', soundOff: '已静音', silence: '静音', unsilence: '恢复声音', volume: '音量',
  },
  {
    alarms: 'Alarms', alarmsPurpose: 'Every fire alarm is taken by somebody, gets a verdict, and has a time limit.', terminals: 'Transmission devices', terminalsPurpose: 'The boxes that speak for buildings: on line or not, what they said, which frame was refused.',
    'kind.fire': 'fire', 'kind.fault': 'fault', 'kind.shielded': 'shielded', 'kind.supervisory': 'supervisory', 'kind.link-lost': 'link lost',
    'state.raised': 'to be taken', 'state.taken': 'taken', 'state.verifying': 'verifying', 'state.confirmed': 'confirmed', 'state.false': 'false', 'state.test': 'test', 'state.closed': 'closed',
    wantingPerson: 'Wanting a person', lower: 'Other alarms', more: '{count} more of lower kinds', received: 'received {at}', occurrences: '{count} occurrences', together: '{count} points at once', unenrolled: 'unenrolled terminal', restored: 'restored', testMark: 'test mark', heldBy: '{name} · {seat}', mine: 'this seat',
    take: 'Take', taking: 'Taking…', takeOver: 'Take over', handOver: 'Hand over', seatPlaceholder: 'seat that takes it', open: 'Open', goToDesk: 'Alarm desk', goToMap: 'On the map',
    verify: 'Verification', step1: 'Take', 'step.look-at-device': 'Look at the device', 'step.call-control-room': 'Call the control room', 'step.look-at-scene': 'Look at the scene', verdict: 'Verdict',
    stepTaken: 'taken by {name}; other seats see it is being verified', deviceFacts: '{system} · {component} · {count} occurrences', deviceRestored: 'the device says restored; a verdict is still wanted', callWhom: 'control room {contact}', noContact: 'no control-room number on record', sceneHint: 'by video or by somebody of the micro station; may run beside the call', verdictHint: 'A false alarm needs its cause; the verdict carries a name and can be changed, the first one stays.',
    'result.credible': 'Credible', 'result.doubtful': 'Doubtful', 'result.reached': 'Reached, it is real', 'result.reached-denied': 'Reached, says nothing wrong', 'result.no-answer': 'No answer', 'result.smoke-seen': 'Smoke or fire seen', 'result.nothing-seen': 'Nothing seen', 'result.person-sent': 'Somebody sent',
    confirm: 'Real: open incident', falseAlarm: 'False', test: 'Test', close: 'Done with', limitTake: 'take in 30 s', limitAnswer: '2 min no answer: send', limitVerdict: 'verdict in 3 min', limitOf: 'limit {limit}', onTime: 'in time', late: 'late', sinceRaised: 'since received; verdict within 3 minutes', notYet: 'to do', alongside: 'may run alongside', takeFirst: 'verification begins once taken', otherHolds: '{name} ({seat}) has it. To act from this seat ask for a hand-over, or let the commander step in.',
    'cause.cooking': 'cooking fumes', 'cause.dust': 'dust, building work', 'cause.steam': 'steam', 'cause.device': 'device fault', 'cause.insect': 'insects', 'cause.misuse': 'set off by mistake', 'cause.smoking': 'smoking', 'cause.other': 'other', chooseCause: 'Cause of the false alarm',
    inBuilding: 'building {n}', onFloor: 'floor {n}', inZone: 'zone {n}', place: 'Place', premises: 'Premises', device: 'Device', terminal: 'Terminal', contact: 'Control room', description: 'Description', kind: 'Kind', state: 'State', raisedAt: 'Received', waited: 'Waiting', holder: 'Taken by', county: 'County', all: 'all', allOpen: 'open', done: 'Done so far', confirmedAs: 'Incident opened', goToIncident: 'To the incident', history: 'Alarms',
    address: 'Address', online: 'on line', offline: 'off line', lastFrame: 'Last frame', session: 'Session', counters: 'Counters', points: 'Points', systems: 'Systems', frames: 'Latest frames', hex: 'Raw bytes', decoded: 'Meaning', reason: 'Refused because', direction: 'Direction', in: 'in', out: 'out', time: 'Time', doors: 'Doors', connections: 'Connections', accepted: 'Accepted', rejected: 'Refused', unknown: 'Unenrolled', searchTerminal: 'address, premises', enrolled: 'Enrolled', neverHeard: 'never on line', model: 'Model', protocol: 'Protocol', peer: 'From', unparsed: 'Not understood', lastSignal: 'Last signal', never: '—', status: 'Status',
    soundOn: 'Sound', soundOff: 'Silenced', silence: 'Silence', unsilence: 'Sound on', volume: 'Volume',
  },
)

export type IotKey = keyof typeof iotMessages.zh
