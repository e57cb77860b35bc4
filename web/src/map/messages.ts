import { defineMessages } from '@/shared/i18n/messages'

export const mapMessages = defineMessages(
  {
    map: '地图', layers: '图层 {count}', layerCount: '{count} 个', fromZoom: '放大到 {zoom} 级后显示', source: '底图为本系统自有示意数据，正式环境用审图号底图', wholePrefecture: '全州', legend: '图例', zoomIn: '放大', zoomOut: '缩小',
    lgMoving: '出动、途中', lgScene: '到场、出水', lgReady: '备勤', lgReturning: '返队', lgLost: '失联', lgEstimated: '推算位置（空心）', lgAlarm: '未结告警', lgIncident: '未结警情',
  },
  {
    map: 'the map', layers: 'Layers {count}', layerCount: '{count}', fromZoom: 'shown from zoom {zoom}', source: 'Base map: own sketch data; use the reviewed national base map in service', wholePrefecture: 'Whole prefecture', legend: 'Legend', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    lgMoving: 'turned out, on the way', lgScene: 'on scene, water on', lgReady: 'ready', lgReturning: 'returning', lgLost: 'link lost', lgEstimated: 'estimated position (hollow)', lgAlarm: 'open alarm', lgIncident: 'open incident',
  },
)
