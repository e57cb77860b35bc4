import { defineMessages } from '@/shared/i18n/messages'

/** What can be asked of a transmission device, and how far a command has come. */
export const commandMessages = defineMessages(
  {
    'kind.read-terminal-status': '读装置运行状态', 'kind.read-terminal-time': '读装置时间', 'kind.read-terminal-version': '读装置软件版本', 'kind.read-terminal-configuration': '读装置配置', 'kind.read-terminal-operations': '读装置操作记录', 'kind.read-system-status': '读系统状态', 'kind.read-facility-time': '读设施时间', 'kind.read-facility-version': '读设施软件版本', 'kind.read-system-configuration': '读系统配置', 'kind.read-facility-operations': '读设施操作记录', 'kind.read-component-status': '读部件状态', 'kind.read-reading': '读部件模拟量', 'kind.read-component-configuration': '读部件配置', 'kind.set-clock': '对时', 'kind.duty-check': '查岗', 'kind.initialise': '初始化装置',
    'state.waiting': '待发', 'state.sent': '已发，等应答', 'state.answered': '已应答', 'state.refused': '装置否认', 'state.unanswered': '重发后无应答', 'state.unreachable': '装置不在线',
    commands: '问询与下发', facts: '装置自述', clockRight: '准', clockAhead: '快 {seconds} 秒', clockBehind: '慢 {seconds} 秒', ask: '下发', asking: '正在下发…', chooseKind: '选择命令', system: '系统', componentAddress: '部件地址', recordCount: '条数', minutes: '应答时限（分钟）', askedBy: '下发人', askedAt: '下发', result: '结果', sends: '发送次数', answer: '应答', confirmInitialise: '初始化会重启这台装置，期间收不到它的信号。确定下发？', yes: '确定', no: '不发',
  },
  {
    'kind.read-terminal-status': 'read device state', 'kind.read-terminal-time': 'read device time', 'kind.read-terminal-version': 'read device version', 'kind.read-terminal-configuration': 'read device configuration', 'kind.read-terminal-operations': 'read device operations', 'kind.read-system-status': 'read system state', 'kind.read-facility-time': 'read facility time', 'kind.read-facility-version': 'read facility version', 'kind.read-system-configuration': 'read system configuration', 'kind.read-facility-operations': 'read facility operations', 'kind.read-component-status': 'read component state', 'kind.read-reading': 'read analog value', 'kind.read-component-configuration': 'read component configuration', 'kind.set-clock': 'set clock', 'kind.duty-check': 'duty check', 'kind.initialise': 'initialise device',
    'state.waiting': 'waiting', 'state.sent': 'sent, waiting for the answer', 'state.answered': 'answered', 'state.refused': 'denied by the device', 'state.unanswered': 'no answer after repeats', 'state.unreachable': 'device not connected',
    commands: 'Requests and controls', facts: 'What the device says of itself', clockRight: 'right', clockAhead: '{seconds} s ahead', clockBehind: '{seconds} s behind', ask: 'Send', asking: 'Sending…', chooseKind: 'choose a command', system: 'System', componentAddress: 'Component address', recordCount: 'Records', minutes: 'Answer within (minutes)', askedBy: 'Asked by', askedAt: 'Asked', result: 'Result', sends: 'Sent', answer: 'Answer', confirmInitialise: 'Initialising restarts this device; its signals are missing meanwhile. Send it?', yes: 'Send', no: 'Do not send',
  },
)

export type CommandKey = keyof typeof commandMessages.zh
