// A server of invented answers for developing the screens. Started by hand: node e2e/mock/server.mjs [port]
// Never shipped and never a proof: the story test of e2e/ runs against the real program.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FIRE, state, STATIONS, Story } from './story.mjs'

const port = Number(process.argv[2] ?? 8080)
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const geo = process.env.SAYRAM_GEO ?? fileURLToPath(new URL('../../../../shared/data/geo', import.meta.url))
const story = new Story()
const sessions = new Map()
const ACCOUNTS = [
  ['call-taker', '李××', '接警员', '接手告警、立案、下达命令', '/dispatch/watch'], ['commander', '张××', '指挥员', '指挥警情，看全部力量', '/dispatch/watch'], ['station', '北城站', '站端', '北城站的出动屏：响铃、播报、收到', '/dispatch/station'], ['crew', '北城站 水罐1', '车组', '手机页：报状态，断网也能用', '/dispatch/crew'],
  ['sensor-watch', '王××', '物联值守', '核警、看装置', '/iot/alarms'], ['system-administrator', '系统管理员', '系统管理员', '人员与角色', '/identity/people'], ['security-administrator', '安全管理员', '安全管理员', '授予角色', '/identity/people'], ['audit-administrator', '审计管理员', '审计管理员', '看留痕', '/audit/entries'],
]

function list(items) {
  return { asOf: new Date().toISOString(), total: items.length, items }
}

function geojson(file) {
  const names = { counties: 'admin_counties', water: 'water', builtup: 'builtup', roads: 'roads', places: 'places' }
  const path = join(geo, `${names[file]}.geojson`)
  if (!existsSync(path)) return { type: 'FeatureCollection', features: [] }
  const read = JSON.parse(readFileSync(path, 'utf8'))
  if (file === 'water' && existsSync(join(geo, 'rivers.geojson'))) read.features.push(...JSON.parse(readFileSync(join(geo, 'rivers.geojson'), 'utf8')).features)
  return read
}

const KINDS = [['warehouse', '棉花仓库', 'premises-warehouse'], ['mall', '商场', 'premises-crowded'], ['highrise', '高层', 'premises-highrise'], ['school', '学校', 'premises-crowded'], ['chemical', '危化', 'premises-dangerous'], ['guesthouse', '宾馆', 'premises']]
const PREMISES = Array.from({ length: 180 }, (_, index) => {
  const [kind, kindName] = KINDS[index % KINDS.length]
  return { id: `p-${index + 1}`, name: `××${kindName} ${index + 1} 号`, kind, kindName, key: index % 4 === 0, county: '652701', countyName: '博乐市', township: '青得里镇', address: `北京路 ×× 号`, position: { longitude: 82.06 + Math.sin(index * 7) * 0.12, latitude: 44.9 + Math.cos(index * 5) * 0.09 }, storeys: 1 + (index % 12), underground: index % 2, areaSquareMetres: 900 + index * 37, peopleMax: 20 + index * 3, hazards: index % 3 ? [] : ['彩钢屋面坍塌'], contactMasked: '0909-×××', madeUp: true, buildings: [{ name: '1 号楼', storeys: 3 }] }
})
const TERMINALS = Array.from({ length: 140 }, (_, index) => ({ id: `t-${index + 1}`, address: 1001 + index, protocol: 'gb26875', model: 'JB-1', maker: '示例', county: '652701', frames: 1200 + index, unparsed: 0, peer: '127.0.0.1', premisesId: `p-${index + 1}`, premisesName: PREMISES[index].name, online: index % 9 !== 0, enrolled: true, lastFrameAt: new Date(Date.now() - index * 4000).toISOString() }))
const ENTRIES = Array.from({ length: 60 }, (_, index) => ({ number: 60 - index, recordedAt: new Date(Date.now() - index * 61_000).toISOString(), occurredAt: new Date().toISOString(), actorId: 'person:1', actorName: index % 2 ? '李××' : '张××', act: 'identity.signed-in', actName: ['登录', '看联系方式', '导出'][index % 3], object: index % 3 === 1 ? 'premises:p-12' : '', details: ['page=0'], address: '127.0.0.1', outcome: index % 7 ? 'DONE' : 'REFUSED' }))

function features(layer) {
  const point = (id, symbol, name, longitude, latitude, extra = {}) => ({ type: 'Feature', properties: { id, symbol, name, ...extra }, geometry: { type: 'Point', coordinates: [longitude, latitude] } })
  const all = {
    'places.premises': () => PREMISES.map((p, i) => point(p.id, KINDS[i % KINDS.length][2], p.name, p.position.longitude, p.position.latitude)),
    'places.water': () => Array.from({ length: 260 }, (_, i) => point(`w-${i}`, i % 9 ? 'hydrant' : 'water-crane', `栓 ${i}`, 82.06 + Math.sin(i * 3) * 0.1, 44.9 + Math.cos(i * 11) * 0.07)),
    'forces.stations': () => STATIONS.map(([id, name, symbol, lon, lat]) => point(id, symbol, name, lon, lat)),
  }
  return { type: 'FeatureCollection', features: all[layer]?.() ?? [] }
}

const GET = {
  '/identity/session': (q, me) => me && { person: { id: me.login, login: me.login, name: me.name }, roles: [me.role], station: me.role === 'station' ? 'beicheng' : null, unit: me.role === 'crew' ? 'unit-1' : null, seat: me.seat ?? null, demonstration: true, idleSeconds: 1800, setUp: null, expiresAt: new Date(Date.now() + 3.6e6).toISOString() },
  '/identity/demonstration-accounts': () => ({ enabled: true, items: ACCOUNTS.map(([login, name, roleName, description, home]) => ({ login, name, role: login, roleName, description, home })) }),
  '/identity/people': () => list(ACCOUNTS.map(([login, name]) => ({ id: login, login, name, roles: [login], kind: login.endsWith('administrator') ? 'administrator' : 'duty', station: null, unit: null, seat: null, demonstration: true, disabledAt: null }))),
  '/identity/sessions': () => list([...sessions.values()].map((s, i) => ({ id: String(i), name: s.name, login: s.login, seat: null, startedAt: s.since, lastUsedAt: new Date().toISOString(), address: '127.0.0.1' }))),
  '/identity/role-requests': () => list([]),
  '/audit/entries': () => list(ENTRIES),
  '/map/base': () => ({ center: [82.07, 44.9], zoom: 10, files: ['counties', 'water', 'builtup', 'roads', 'places'] }),
  '/map/layers': () => [{ id: 'forces.stations', name: '消防站', minZoom: 5, count: 7, shownAtFirst: true }, { id: 'places.premises', name: '单位', minZoom: 9, count: 180, shownAtFirst: true }, { id: 'places.water', name: '水源', minZoom: 10, count: 260, shownAtFirst: true }, { id: 'iot.alarms', name: '告警', minZoom: 5, count: null, shownAtFirst: true }, { id: 'dispatch.units', name: '车辆', minZoom: 5, count: null, shownAtFirst: true }, { id: 'incident.incidents', name: '警情', minZoom: 5, count: null, shownAtFirst: true }],
  '/places/search': (q) => PREMISES.filter((p) => p.name.includes(q.get('q'))).slice(0, 8).map((p) => ({ kind: 'premises', id: p.id, name: p.name, detail: p.address, position: p.position })),
  '/places/premises': (q) => ({ ...list(PREMISES.slice(Number(q.get('page') ?? 0) * 50, Number(q.get('page') ?? 0) * 50 + 50)), total: PREMISES.length }),
  '/places/water-sources': () => list([{ id: 'w1', name: '友谊路口栓', kindName: '消火栓', distanceMetres: 118, position: FIRE }]),
  '/forces/stations': () => list(STATIONS.map(([id, name]) => ({ id, name }))),
  '/iot/alarms': (q) => list(story.alarms.filter((a) => q.get('state') === 'all' || ['raised', 'taken', 'verifying'].includes(a.state) === (q.get('state') !== 'closed'))),
  '/iot/terminals': (q) => ({ ...list(TERMINALS.slice(0, 50)), total: TERMINALS.length }),
  '/gateway/doors': () => list([{ name: 'GB/T 26875.3 TCP', protocol: 'gb26875', port: 26875, connections: 140, framesAccepted: 182_311, framesRejected: { BAD_CHECKSUM: 3, LENGTH_MISMATCH: 1 }, unknownTerminals: 1 }]),
  '/incident/types': () => [['ordinary', '普通建筑', 'building'], ['warehouse', '仓库与厂房', 'warehouse'], ['traffic', '交通事故', 'traffic']].map(([code, chinese, english]) => ({ code, scale: code === 'traffic' ? 'RESCUE' : 'FIRE', chinese, english })),
  '/incident/incidents': (q) => list(story.incidents.filter((i) => q.get('state') === 'all' || (i.status === 'OPEN') === (q.get('state') !== 'ended')).map((i) => story.card(i))),
  '/dispatch/recommendation': (q) => story.recommendation(story.incidents.find((i) => i.id === q.get('incident'))),
  '/dispatch/assignments': (q) => list(story.assignments.filter((a) => a.incidentId === q.get('incident'))),
  '/dispatch/units': () => list(story.units.map((u) => ({ ...u, position: u.home, positionKind: 'station', positionAt: null }))),
  '/dispatch/readiness': () => ({ ...list([['652701', '博乐', 6, 14], ['652722', '精河', 4, 6], ['652723', '温泉', 4, 4], ['652702', '阿拉山口', 5, 5]].map(([county, countyName, ready, total]) => ({ county, countyName, ready, total, reserve: { water: 1, rescue: 1, kept: county !== '652722' } }))), answeredWithin45s: { met: 212, total: 221 } }),
  '/dispatch/station-orders': (q) => list(story.assignments.filter((a) => a.stationId === q.get('station') && !a.ended && !a.cancelled && a.state.code < '22').map(stationOrder)),
  '/dispatch/crew': () => list(story.assignments.filter((a) => a.unitId === 'unit-1' && !a.ended && !a.cancelled).map((a) => ({ ...a, ...stationOrder(a), id: a.id }))),
}

function stationOrder(a) {
  const incident = story.incidents.find((i) => i.id === a.incidentId)
  const unit = story.units.find((u) => u.id === a.unitId)
  return { assignmentId: a.id, incident: story.card(incident), unitId: a.unitId, unitName: a.unitName, typeCode: a.typeCode, crew: 6, orderedAt: a.orderedAt, machineReceiptAt: a.machineReceiptAt, personReceiptAt: a.personReceiptAt, state: a.state, route: { distanceMetres: 4600, travelSeconds: unit.arrival - 60, path: [[unit.home.longitude, unit.home.latitude], [82.05, 44.94], [FIRE.longitude, FIRE.latitude]] }, water: [{ name: '消火栓 DN150', kindName: '消火栓 DN150', distanceMetres: 118, position: { longitude: 82.0912, latitude: 44.951 } }], hazards: ['彩钢屋面坍塌', '东侧配电室'], others: story.assignments.filter((o) => o.incidentId === a.incidentId && o.stationId !== a.stationId).map((o) => ({ unitName: o.unitName, stationName: o.stationName })) }
}

const ONE = [
  [/^\/map\/base\/(\w+)\.geojson$/, (m) => geojson(m[1])],
  [/^\/map\/layers\/([\w.]+)\/features$/, (m) => features(m[1])],
  [/^\/iot\/alarms\/([\w-]+)$/, (m) => story.alarms.find((a) => a.id === m[1])],
  [/^\/iot\/terminals\/by-address\/(\d+)\/frames$/, () => list(Array.from({ length: 12 }, (_, i) => ({ receivedAt: new Date(Date.now() - i * 3000).toISOString(), session: 3, hex: '404001000101051e080f061a060504030201000000000000300002020101010100280103001100020000051e080f061ae02323', decoded: i % 5 ? { command: 2, type: 2, sentAt: '2026-11-23T06:01:48Z', count: 1 } : { reason: 'BAD_CHECKSUM', atByte: 51 } })))],
  [/^\/iot\/terminals\/([\w-]+)$/, (m) => ({ terminal: TERMINALS.find((t) => t.id === m[1]), systems: [{ id: 's', systemType: 1, systemAddress: 1, name: '火灾报警系统' }], points: [{ id: 'p', building: '1 号楼', floor: '3F', zone: '女装区', systemType: 1, systemAddress: 1, componentType: 40, componentAddress: 3017, description: '感烟探测器 3-017', status: 2, lastSignalAt: new Date().toISOString() }] })],
  [/^\/forces\/stations\/([\w-]+)$/, (m) => ({ id: m[1], name: STATIONS.find(([id]) => id === m[1])?.[1] ?? m[1] })],
  [/^\/forces\/units\/([\w-]+)$/, (m) => ({ id: m[1], name: '北城站 水罐1' })],
  [/^\/places\/premises\/([\w-]+)$/, (m) => PREMISES.find((p) => p.id === m[1])],
  [/^\/incident\/incidents\/([\w-]+)\/timeline$/, (m) => list(story.timelines.get(m[1]) ?? [])],
  [/^\/incident\/incidents\/([\w-]+)$/, (m) => { const i = story.incidents.find((each) => each.id === m[1]); return i && story.file(i) }],
]

const POST = [
  [/^\/identity\/(?:demonstration-)?sign-in$/, (m, body, me, response) => { const [login, name] = ACCOUNTS.find(([each]) => each === body.login) ?? []; if (!login) return problem(401, '口令不对', '账号或口令不对。'); const key = Math.random().toString(36).slice(2); sessions.set(key, { login, name, role: login, seat: login === 'call-taker' ? '2 号席' : null, since: new Date().toISOString() }); response.setHeader('Set-Cookie', `mock=${key}; Path=/; HttpOnly; SameSite=Strict`); return {} }],
  [/^\/identity\/sign-out$/, (m, body, me, response) => { response.setHeader('Set-Cookie', 'mock=; Path=/; Max-Age=0'); return {} }],
  [/^\/identity\/seat$/, (m, body, me) => { me.seat = body.seat; return {} }],
  [/^\/iot\/alarms\/([\w-]+)\/([\w-]+)$/, alarmAct],
  [/^\/incident\/calls$/, (m, body, me) => { const incident = story.open({ position: body.position }, actor(me)); incident.address = body.address; return { callId: 'c', incidentId: incident.id } }],
  [/^\/incident\/incidents\/([\w-]+)\/([\w-]+)$/, incidentAct],
  [/^\/dispatch\/orders$/, (m, body, me) => { const done = story.order(story.incidents.find((i) => i.id === body.incident), body.units, actor(me)); return done.refused ? problem(409, '车组已出动', `车组 ${done.refused.stationName} ${done.refused.name} 已出动。可改派同类车组。`) : done }],
  [/^\/dispatch\/assignments\/([\w-]+)\/receipt$/, (m, body, me) => { const a = story.assignments.find((each) => each.id === m[1]); a[`${body.by}ReceiptAt`] ??= new Date().toISOString(); story.emit('dispatch.order-received', `assignment/${a.id}`, a.incidentId, {}, actor(me), body.by === 'machine' ? 'device' : 'station', { unitName: `${a.stationName} ${a.unitName}`, receipt: body.by }); return {} }],
  [/^\/dispatch\/assignments\/([\w-]+)\/status$/, (m, body, me) => { story.status(story.assignments.find((each) => each.id === m[1]), body.code, body.reporter, actor(me)); return {} }],
  [/^\/dispatch\/assignments\/([\w-]+)\/cancel$/, (m) => { const a = story.assignments.find((each) => each.id === m[1]); a.cancelled = true; return {} }],
]

function actor(me) {
  return { id: `person:${me.login}`, name: me.name }
}

function problem(status, title, detail) {
  return { problem: { type: '/problems/mock/refused', title, detail, status } }
}

function alarmAct(m, body, me) {
  const alarm = story.alarms.find((each) => each.id === m[1])
  const at = new Date().toISOString()
  alarm.version++
  if (m[2] === 'take') {
    if (alarm.state !== 'raised') return problem(409, '告警已有人接手', `${alarm.takenBy.name} 已接手这条告警。`)
    Object.assign(alarm, { state: 'taken', takenBy: { name: me.name, seat: me.seat }, takenAt: at })
  }
  if (m[2] === 'steps') Object.assign(alarm, { state: 'verifying', steps: [...alarm.steps, { step: body.step, result: body.result, at, by: me.name, note: body.note }] })
  if (m[2] === 'false' || m[2] === 'test') alarm.state = m[2]
  if (m[2] === 'close') alarm.state = 'closed'
  if (m[2] === 'confirm') {
    const incident = story.open(alarm, actor(me))
    Object.assign(alarm, { state: 'confirmed', incidentId: incident.id })
    return { incidentId: incident.id }
  }
  story.emit('iot.alarm-taken', `alarm/${alarm.id}`, null, {}, actor(me))
  return {}
}

function incidentAct(m, body, me) {
  const incident = story.incidents.find((each) => each.id === m[1])
  if (m[2] === 'notes') story.emit('incident.note-kept', '', incident.id, {}, actor(me), 'seat', { text: body.text })
  if (m[2] === 'level') { incident.fireLevel = body.level; story.emit('incident.level-set', '', incident.id, {}, actor(me), 'seat', { scale: body.scale, level: body.level }) }
  if (m[2] === 'end') { Object.assign(incident, { status: 'ENDED', endedAt: new Date().toISOString() }); story.emit('incident.incident-ended', '', incident.id, {}, actor(me), 'seat', { outcome: body.outcome }) }
  return {}
}

function answer(response, value) {
  if (value === undefined || value === null) return answer(response, problem(404, '没有', '模拟服务器里没有这个。'))
  const status = value.problem?.status ?? 200
  response.writeHead(status, { 'Content-Type': value.problem ? 'application/problem+json' : 'application/json' })
  response.end(JSON.stringify(value.problem ?? value))
}

function feed(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const say = (event, data) => response.write(`${event === 'log' ? `id: ${data.position}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const heartbeat = () => say('heartbeat', { at: new Date().toISOString(), position: story.position })
  heartbeat()
  const timer = setInterval(heartbeat, 5000)
  story.listeners.add(say)
  request.on('close', () => {
    clearInterval(timer)
    story.listeners.delete(say)
  })
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' }

function page(url, response) {
  const wanted = join(dist, url.pathname)
  const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(dist, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'" })
  createReadStream(file).pipe(response)
}

createServer((request, response) => {
  const url = new URL(request.url, `http://127.0.0.1:${port}`)
  if (!url.pathname.startsWith('/api/')) return page(url, response)
  const path = url.pathname.slice(4)
  const me = sessions.get(/mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1])
  if (path === '/operations/feed') return feed(request, response)
  if (!me && !/^\/identity\//.test(path)) return answer(response, problem(401, '未登录', '请先登录。'))
  if (request.method === 'GET') {
    if (path === '/identity/session' && !me) return answer(response, problem(401, '未登录', '请先登录。'))
    if (GET[path]) return answer(response, GET[path](url.searchParams, me))
    const one = ONE.find(([pattern]) => pattern.test(path))
    return answer(response, one ? one[1](one[0].exec(path)) : null)
  }
  let text = ''
  request.on('data', (chunk) => (text += chunk))
  request.on('end', () => {
    const act = POST.find(([pattern]) => pattern.test(path))
    answer(response, act ? act[1](act[0].exec(path), text ? JSON.parse(text) : {}, me, response) : null)
  })
}).listen(port, '127.0.0.1', () => console.log(`mock on http://127.0.0.1:${port}`))

setInterval(() => story.tick(), 1000)
const lower = [['fault', '精河县', '××酒店', '消防水池', '液位传感器'], ['shielded', '阿拉山口市', '××仓储', '2 区', '感烟探测器'], ['link-lost', '温泉县', '哈日布呼 3 台装置', null, null], ['fault', '博乐市', '××小学', '报警主机', '备用电源']]
lower.forEach(([kind, countyName, premisesName, zone, componentTypeName], index) => story.raise({ kind, countyName, premisesName, building: null, zone, componentTypeName, occurrences: 1, position: null, raisedAt: new Date(Date.now() - (index + 3) * 1_500_000).toISOString() }))
story.raise({ raisedAt: new Date(Date.now() - 17_000).toISOString() })
const old = story.open({ position: { longitude: 82.3, latitude: 44.8 } }, { id: 'x', name: '王××' })
Object.assign(old, { address: 'G30 五台段', premisesName: null, premisesId: null, fireLevel: null, rescueLevel: 1, typeName: '交通事故', openedAt: new Date(Date.now() - 1_122_000).toISOString() })
story.order(old, [{ unit: 'unit-9' }], { id: 'x', name: '王××' })
story.assignments[0].machineReceiptAt = new Date().toISOString()
for (const code of ['21', '22']) story.status(story.assignments[0], code, 'crew', { id: 'y', name: '特勤站 水罐3' })
void state
