import { defineMessages } from '@/shared/i18n/messages'

export const incidentMessages = defineMessages(
  {
    incidents: '警情', incidentsPurpose: '每起警情从接到结束的全部记录，一行一起，点开见档案。', openCount: '{count} 起未结', incident: '警情 {number}', elapsed: '已过', lasted: '历时',
    onTheWay: '途中 {count}', onScene: '到场 {count}', ordered: '已派 {count}', returning: '返队 {count}', ended: '归队 {count}', notReceived: '未收到 {count}', noUnits: '未派力量', view: '查看', send: '去派车', chase: '催确认', nextStep: '下一步：{step}', stepEnd: '等归队',
    'status.open': '处置中', 'status.ended': '已结束，等归队', 'status.closed': '已办结', 'status.archived': '已归档',
    place: '位置', type: '类型', level: '等级', water: '水源', hazards: '危险', premises: '单位', command: '指挥', alarms: '告警', contact: '值班电话', building: '建筑', people: '人员', noneRecorded: '无记录',
    commandOf: '{holder}', commandConflict: '两处同时持有指挥权，须由人裁定', takeCommand: '接指挥', commandHeld: '{seat} 指挥', commandMine: '本席指挥', commandNobody: '无人指挥', offered: '已提出移交 {seat}，等对方接', buildingFacts: '地上 {storeys} 层 地下 {underground} 层 {area} m²', peopleMax: '最多 {count} 人', waterNear: '{name} {distance}',
    proposed: '建议', acceptLevel: '定为{level}', raiseTo: '升为 {level} 级', setLevel: '定级', levelHint: '取最高；改低须写更正',
    timeline: '时间线', newestFirst: '最新在上', allCount: '全部 {count} 条', noteHint: '记一条，进时间线', keepNote: '记下', review: '待复核', late: '补录', print: '打印报告', printHint: '警情报告，Word 文件',
    end: '结束警情', ending: '结束', outcomeHint: '处置结果，必填（如：明火扑灭，移交单位看守）', endWarns: '结束后尚在外的 {count} 车收到返队命令，全部归队后自动办结。', outcome: '处置结果', cancel: '不结束', facts: '事实', forces: '力量', recommend: '推荐', suggestions: '他处所报', by: '{name} 报',
    'by.crew': '车组', 'by.radio': '电台', 'by.seat': '席位', 'by.station': '站端', 'by.device': '设备', address: '地址', openedAt: '立案', number: '编号', units: '车', status: '状态', all: '全部', open: '未结', endedList: '已结束',
    newCall: '新来电', callAddress: '地点', callType: '类型', callWhat: '情况', callNumber: '来电号码', callName: '报警人', callOpen: '立案', callPlaceHint: '汉字、拼音首字母、单位', callNoPosition: '未定位：从搜索里选一处，图钉优先于文字', callPicked: '已定位 {where}', callMissing: '还缺地点或类型', copyPlace: '复制坐标', handOver: '移交', seatHint: '接手的席位号', calls: '来电', callAt: '{at} 来电',
    'water.hydrant': '消火栓', 'water.water-crane': '水鹤', 'water.fire-pool': '消防水池', 'water.natural-source': '天然水源', active: '处置中', reopen: '恢复', scaleFire: '火警', scaleRescue: '救援', machine: '站端收令', person: '人工确认',
  },
  {
    incidents: 'Incidents', incidentsPurpose: 'Every incident from first word to end; one row each, open it for the file.', openCount: '{count} open', incident: 'Incident {number}', elapsed: 'elapsed', lasted: 'lasted',
    onTheWay: 'on the way {count}', onScene: 'on scene {count}', ordered: 'ordered {count}', returning: 'returning {count}', ended: 'back {count}', notReceived: 'not received {count}', noUnits: 'nothing sent yet', view: 'Open', send: 'Send units', chase: 'Chase receipt', nextStep: 'next: {step}', stepEnd: 'units coming home',
    'status.open': 'working', 'status.ended': 'ended, units coming home', 'status.closed': 'closed', 'status.archived': 'archived',
    place: 'Place', type: 'Type', level: 'Level', water: 'Water', hazards: 'Hazards', premises: 'Premises', command: 'Command', alarms: 'Alarms', contact: 'Control room', building: 'Building', people: 'People', noneRecorded: 'none on record',
    commandOf: '{holder}', commandConflict: 'two hold command at once; a person must decide', takeCommand: 'Take command', commandHeld: '{seat} commands', commandMine: 'this seat commands', commandNobody: 'nobody commands', offered: 'offered to {seat}, to be taken', buildingFacts: '{storeys} storeys, {underground} below ground, {area} m²', peopleMax: 'up to {count} people', waterNear: '{name} {distance}',
    proposed: 'proposed', acceptLevel: 'Set {level}', raiseTo: 'Raise to {level}', setLevel: 'Level', levelHint: 'the highest stands; to lower it write a correction',
    timeline: 'Timeline', newestFirst: 'newest first', allCount: '{count} in all', noteHint: 'a note for the timeline', keepNote: 'Keep', review: 'to review', late: 'entered later', print: 'Print report', printHint: 'the incident report, a Word file',
    end: 'End incident', ending: 'End', outcomeHint: 'outcome, required (such as: fire out, handed to the premises)', endWarns: 'The {count} units still out are ordered home; the incident closes when all are back.', outcome: 'Outcome', cancel: 'Do not end', facts: 'Facts', forces: 'Forces', recommend: 'Recommended', suggestions: 'Reported elsewhere', by: 'from {name}',
    'by.crew': 'crew', 'by.radio': 'radio', 'by.seat': 'seat', 'by.station': 'station', 'by.device': 'device', address: 'Address', openedAt: 'Opened', number: 'Number', units: 'Units', status: 'Status', all: 'all', open: 'open', endedList: 'ended',
    newCall: 'New call', callAddress: 'Where', callType: 'What', callWhat: 'Details', callNumber: 'Caller number', callName: 'Caller', callOpen: 'Open incident', callPlaceHint: 'characters, pinyin initials, premises', callNoPosition: 'No position yet: choose a place from the search', callPicked: 'located at {where}', callMissing: 'place or type is still missing', copyPlace: 'Copy coordinates', handOver: 'Hand over', seatHint: 'seat that takes it', calls: 'Calls', callAt: 'call at {at}',
    'water.hydrant': 'hydrant', 'water.water-crane': 'water crane', 'water.fire-pool': 'fire pool', 'water.natural-source': 'natural source', active: 'working', reopen: 'Reopen', scaleFire: 'fire', scaleRescue: 'rescue', machine: 'station screen has the order', person: 'confirmed by a person',
  },
)
