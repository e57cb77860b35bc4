import { defineMessages } from '@/shared/i18n/messages'

/** The words of the forces' registers. */
export const forcesMessages = defineMessages(
  {
    positionTerminals: '定位终端', purpose: '车载和手持终端替车组报位置；登记了的号码才收，鉴权之后才信。', search: '车组、号码', unit: '车组', county: '县市', number: '终端号码', model: '型号', online: '在线', offline: '离线', status: '状态', neverRegistered: '未注册', lastHeard: '最近一帧', lastPlace: '最近位置', enrol: '登记终端', cancel: '取消', save: '登记', remove: '取消登记', confirmRemove: '取消 {number} 的登记？它报过的位置保留。', numberHint: '只填数字，前导零可省', standing: '停', speed: '{speed} km/h',
  },
  {
    positionTerminals: 'Position terminals', purpose: 'Terminals on vehicles and in hand report where units are; only enrolled numbers are taken, and believed once they have authenticated.', search: 'unit, number', unit: 'Unit', county: 'County', number: 'Number', model: 'Model', online: 'on line', offline: 'off line', status: 'Status', neverRegistered: 'never registered', lastHeard: 'Last frame', lastPlace: 'Last place', enrol: 'Enrol a terminal', cancel: 'Cancel', save: 'Enrol', remove: 'Take off', confirmRemove: 'Take {number} off the register? The positions it reported stay.', numberHint: 'digits only, leading zeros do not matter', standing: 'stands', speed: '{speed} km/h',
  },
)
