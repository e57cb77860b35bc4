// Invented data for developing the screens without a server. Nothing here is shipped, nobody in it is real.
import { randomUUID } from 'node:crypto'

const NAMES = { 10: '备勤', 20: '出动', 21: '途中', 22: '到场', 23: '出水', 24: '停水', 25: '返队', 26: '驻防', 27: '运水' }
const NEXT = { 20: ['21', '10'], 21: ['22', '25'], 22: ['23', '27', '26', '25'], 23: ['24', '27', '25'], 24: ['23', '27', '25'], 27: ['22', '23', '24', '25'], 26: ['22', '25'], 25: ['10'] }
export const state = (code) => ({ code, name: NAMES[code] })

const FIRE = { longitude: 82.0918, latitude: 44.9503 }
const STATIONS = [
  ['beicheng', '北城站', 'station-first', 82.03, 44.915, '652701'],
  ['tege', '特勤站', 'station-special', 82.06, 44.88, '652701'],
  ['beilin', '贝林专职队', 'station-team', 82.24, 44.87, '652701'],
  ['xiaoyingpan', '小营盘专职队', 'station-team', 81.78, 44.98, '652701'],
  ['jinghe', '精河站', 'station-first', 82.89, 44.6, '652722'],
  ['wenquan', '温泉站', 'station-second', 81.03, 44.97, '652723'],
  ['alashankou', '阿拉山口站', 'station-first', 82.57, 45.17, '652702'],
]
const UNITS = [
  ['beicheng', '水罐1', 'SG', 380], ['beicheng', '水罐2', 'SG', 395], ['tege', '泡沫1', 'PM', 445], ['tege', '抢险1', 'JY', 460], ['beilin', '水罐1', 'SG', 490], ['tege', '器材1', 'QC', 530], ['xiaoyingpan', '水罐1', 'SG', 1265],
  ['tege', '水罐1', 'SG', 445], ['tege', '水罐3', 'SG', 445], ['tege', '云梯1', 'YT', 470], ['jinghe', '水罐1', 'SG', 4100], ['jinghe', '抢险1', 'JY', 4200], ['wenquan', '水罐1', 'SG', 5200], ['alashankou', '泡沫1', 'PM', 4800],
]
const CHOSEN = 7

export class Story {
  position = 0
  listeners = new Set()
  alarms = []
  incidents = []
  assignments = []
  timelines = new Map()
  units = UNITS.map(([station, name, type, arrival], index) => {
    const at = STATIONS.find(([id]) => id === station)
    return { id: `unit-${index + 1}`, name, stationId: station, stationName: at[1], typeCode: type, arrival, home: { longitude: at[3], latitude: at[4] }, at: 0, state: state('10'), availability: index === 12 ? 'lost_link' : 'ok', assignmentId: null, incidentId: null, guardVersion: 1 }
  })

  emit(type, stream, incidentId, body, actor = { id: 'device:1', name: '装置 12' }, by = null, text = {}) {
    const at = new Date().toISOString()
    const event = { position: ++this.position, id: randomUUID(), type, stream, incidentId, occurredAt: at, recordedAt: at, actor, node: 'centre', body }
    if (incidentId) {
      const list = this.timelines.get(incidentId) ?? []
      list.push({ eventId: event.id, type, stream, occurredAt: at, recordedAt: at, actor, node: 'centre', body: { ...text, ...(by ? { reporter: by } : {}) }, review: false })
      this.timelines.set(incidentId, list)
    }
    for (const listener of this.listeners) listener('log', event)
    return event
  }

  raise(fields) {
    const alarm = {
      id: randomUUID(), kind: 'fire', state: 'raised', restored: false, raisedAt: new Date().toISOString(), lastOccurrenceAt: new Date().toISOString(), occurrences: 2, terminalId: 't-12', terminalAddress: '000000000012', enrolled: true,
      premisesId: 'p-1', premisesName: '青得里镇 ××棉业', premisesKind: 'warehouse', county: '652701', countyName: '博乐市', building: '2 号库', floor: null, zone: '籽棉仓库东区', systemType: 1, systemTypeName: '火灾报警系统', systemAddress: 1, componentType: 40, componentTypeName: '感烟探测器', componentAddress: '3-017', description: '籽棉库 东区', testMark: false, position: FIRE,
      takenBy: null, takenAt: null, steps: [], incidentId: null, contactMasked: '0909-×××', version: 1, lastEvent: null, ...fields,
    }
    this.alarms.push(alarm)
    this.emit('iot.alarm-raised', `alarm/${alarm.id}`, null, { alarm: alarm.id })
    return alarm
  }

  open(alarm, actor) {
    const incident = {
      id: randomUUID(), number: `C1-20261123-${String(417 + this.incidents.length).padStart(4, '0')}`, typeCode: 'warehouse', typeName: '仓库火灾', fireLevel: 2, rescueLevel: null, address: '青得里镇 镇区东 1.2 km', premisesId: 'p-1', premisesName: '××棉业 籽棉仓库', county: '652701', position: alarm.position ?? FIRE,
      status: 'OPEN', openedAt: new Date().toISOString(), endedAt: null, version: 1, lastEvent: randomUUID(), alarm,
    }
    this.incidents.push(incident)
    this.emit('incident.incident-opened', `incident/${incident.id}`, incident.id, {}, actor, 'seat', { number: incident.number, typeName: incident.typeName, address: incident.address })
    return incident
  }

  counts(incident) {
    const of = this.assignments.filter((each) => each.incidentId === incident.id && !each.cancelled)
    const count = (test) => of.filter(test).length
    return {
      ordered: of.length, onTheWay: count((a) => !a.ended && ['20', '21'].includes(a.state.code)), onScene: count((a) => ['22', '23', '24', '26', '27'].includes(a.state.code)), returning: count((a) => a.state.code === '25'), ended: count((a) => a.ended),
      notReceived: count((a) => !a.machineReceiptAt && !a.personReceiptAt && a.steps.length === 0),
    }
  }

  card({ alarm: _, ...incident }) {
    return { ...incident, units: this.counts(incident) }
  }

  file(incident) {
    return {
      ...this.card(incident), levelReasons: ['recommendation.level.unknown-area-in-special-place'], suggestions: { types: [], addresses: [], positions: [] },
      command: { holder: '2 号席', term: 1, conflict: false }, alarms: incident.alarm?.id ? [{ id: incident.alarm.id, raisedAt: incident.alarm.raisedAt, occurrences: 2, restored: false, point: { building: '2 号库', floor: '', zone: '东区', description: '感烟探测器 3-017' } }] : [],
      premises: { id: 'p-1', name: '××棉业', kindName: '棉花仓库', key: true, storeys: 1, underground: 0, areaSquareMetres: 1800, peopleMax: 24, hazards: ['阴燃复燃', '彩钢屋面坍塌', '东侧 30 m 配电室'], contactMasked: '0909-×××' },
      water: [{ id: 'w1', name: '消火栓 DN150', kind: 'hydrant', distanceMetres: 118 }, { id: 'w2', name: '200 m³', kind: 'fire-pool', distanceMetres: 140 }],
    }
  }

  recommendation(incident) {
    const sent = new Set(this.assignments.filter((a) => a.incidentId === incident.id && !a.ended && !a.cancelled).map((a) => a.unitId))
    const plan = this.units.slice(0, CHOSEN)
    const chosen = plan.filter((unit) => !sent.has(unit.id) && !unit.assignmentId)
    const fills = { SG: '水罐', PM: '泡沫', JY: '抢险', QC: '供气' }
    return {
      asOf: new Date().toISOString(), planVersion: '2026-11-20', level: incident.fireLevel,
      requirements: [['SG', '水罐', 4], ['PM', '泡沫', 1], ['JY', '抢险', 1], ['GQ', '供气', 1]].map(([code, name, wanted]) => ({ code, name, wanted, filled: wanted })),
      chosen: chosen.map((unit, index) => ({ unitId: unit.id, unitName: unit.name, stationName: unit.stationName, typeCode: unit.typeCode, arrivalSeconds: unit.arrival, travelSeconds: unit.arrival - 60, turnoutSeconds: 60, distanceMetres: unit.arrival * 12, estimated: index === 6, fills: `${fills[unit.typeCode]} 1/1`, substitute: unit.typeCode === 'QC', guardVersion: unit.guardVersion,
        reasons: unit.typeCode === 'QC' ? [{ key: 'recommendation.substitute', values: { wanted: '供气', given: '器材', lacking: ['充气'] } }] : [{ key: 'recommendation.least-arrival', values: { arrival: 'PT6M20S' } }, ...(unit.typeCode === 'JY' ? [{ key: 'recommendation.reserve-left', values: { county: { name: '博乐市' }, group: '抢险', left: 1, kept: 1 } }] : [])] })),
      notChosen: this.units.slice(CHOSEN).map((unit, index) => ({ unitId: unit.id, unitName: unit.name, stationName: unit.stationName, typeCode: unit.typeCode, arrivalSeconds: unit.arrival, guardVersion: unit.guardVersion, reasons: [index === 0 ? { key: 'recommendation.held-as-reserve', values: { county: '博乐', group: '水罐', kept: 1 } } : { key: 'recommendation.later-than-chosen', values: { arrival: 'PT1H8M', latestChosen: 'PT21M5S' } }] })),
      gaps: [{ code: 'ZM', name: '照明', missing: 1, reason: { key: 'recommendation.none-owned', values: {} }, outsideHelp: { name: '双河 照明1', arrivalSeconds: 1240 } }], partners: [{ name: '供电公司' }, { name: '120' }], water: { wantedLitres: 36000, carriedLitres: 41000, nearSourcesLps: 30, short: false }, autoSend: { allowed: false, reason: null },
    }
  }

  order(incident, wanted, actor) {
    const taken = wanted.map(({ unit }) => this.units.find((each) => each.id === unit)).find((unit) => unit.assignmentId)
    if (taken) return { refused: taken }
    const assignments = wanted.map(({ unit: id }) => {
      const unit = this.units.find((each) => each.id === id)
      const assignment = { id: randomUUID(), incidentId: incident.id, unitId: unit.id, unitName: unit.name, stationId: unit.stationId, stationName: unit.stationName, typeCode: unit.typeCode, state: state('20'), orderedAt: new Date().toISOString(), machineReceiptAt: null, personReceiptAt: null, steps: [], ended: false, cancelled: false, nextStates: NEXT[20].map(state), doubled: false, etaAt: new Date(Date.now() + unit.arrival * 1000).toISOString(), lastEvent: null }
      Object.assign(unit, { assignmentId: assignment.id, incidentId: incident.id, state: state('20'), guardVersion: unit.guardVersion + 1 })
      this.assignments.push(assignment)
      this.emit('dispatch.unit-ordered', `assignment/${assignment.id}`, incident.id, {}, actor, 'seat', { unitName: unit.name, stationName: unit.stationName })
      return assignment.id
    })
    return { assignments }
  }

  status(assignment, code, reporter, actor) {
    const at = new Date().toISOString()
    const legal = NEXT[assignment.state.code]?.includes(code) ?? false
    const unit = this.units.find((each) => each.id === assignment.unitId)
    const event = this.emit('dispatch.status-reported', `assignment/${assignment.id}`, assignment.incidentId, {}, actor, reporter, { unitName: `${unit.stationName} ${unit.name}`, stateName: NAMES[code] })
    assignment.steps.push({ code, at, recordedAt: at, reporter, legal, eventId: event.id })
    assignment.state = state(code)
    unit.state = state(code)
    assignment.nextStates = (NEXT[code] ?? []).map(state)
    if (code === '10') {
      assignment.ended = true
      Object.assign(unit, { assignmentId: null, incidentId: null, at: 0 })
    }
  }

  /** One second of driving for what moves. */
  tick() {
    const items = this.units.filter((unit) => unit.assignmentId).map((unit) => {
      const to = this.incidents.find((incident) => incident.id === unit.incidentId)?.position ?? FIRE
      if (unit.state.code === '21') unit.at = Math.min(1, unit.at + 1 / 90)
      if (['22', '23'].includes(unit.state.code)) unit.at = 0.995
      if (unit.state.code === '25') unit.at = Math.max(0, unit.at - 1 / 90)
      const place = { longitude: unit.home.longitude + (to.longitude - unit.home.longitude) * unit.at, latitude: unit.home.latitude + (to.latitude - unit.home.latitude) * unit.at }
      const course = (Math.atan2((to.longitude - unit.home.longitude) * 0.71, to.latitude - unit.home.latitude) * 180) / Math.PI
      return { unitId: unit.id, ...place, course: unit.state.code === '25' ? course + 180 : course, kind: 'reported', at: new Date().toISOString() }
    })
    for (const listener of this.listeners) listener('topic', { topic: 'dispatch.positions', at: new Date().toISOString(), items })
  }
}

export { FIRE, STATIONS }
