import { defineMessages } from '@/shared/i18n/messages'

export const placesMessages = defineMessages(
  {
    premises: '单位', premisesPurpose: '一处场所一行：是什么、有多大、怎么进、险在哪。', searchHint: '搜索单位、水源、地名', found: '找到的地方', nothingFound: '没有叫“{q}”的地方；试拼音首字母',
    name: '名称', kind: '类别', key: '重点单位', county: '县市', township: '乡镇', address: '地址', storeys: '层数', underground: '地下', area: '面积 m²', people: '最多人数', hazards: '危险', contact: '值班电话', position: '坐标（WGS-84）', madeUp: '虚构示例', buildings: '建筑', all: '全部', onlyKey: '仅重点', onMap: '在一张图上看', noHazards: '无记录', yes: '是', no: '否', water: '附近水源', waterName: '水源', distance: '距离', flow: '流量 L/s', status: '状态', facts: '基本情况', back: '返回列表', searchPremises: '名称、地址、拼音首字母', terminalsHere: '联网装置',
  },
  {
    premises: 'Premises', premisesPurpose: 'One site a row: what it is, how big, how to get in, what is dangerous.', searchHint: 'Search premises, water, places', found: 'Places found', nothingFound: 'No place called "{q}"; try pinyin initials',
    name: 'Name', kind: 'Kind', key: 'Key premises', county: 'County', township: 'Township', address: 'Address', storeys: 'Storeys', underground: 'Below ground', area: 'Area m²', people: 'People at most', hazards: 'Hazards', contact: 'Control room', position: 'Coordinates (WGS-84)', madeUp: 'made up', buildings: 'Buildings', all: 'all', onlyKey: 'key only', onMap: 'On the map', noHazards: 'none on record', yes: 'yes', no: 'no', water: 'Water nearby', waterName: 'Source', distance: 'Distance', flow: 'Flow L/s', status: 'Status', facts: 'Facts', back: 'Back to the list', searchPremises: 'name, address, pinyin initials', terminalsHere: 'Terminals',
  },
)
