import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Application } from './application'
import { launch } from './browser'
import { Cable } from './cable'
import { PAGES } from './pages'
import { type Account, Person } from './person'

interface Assignment {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly stationId: string
  readonly stationName: string
  readonly ended: boolean
  readonly machineReceiptAt: string | null
  readonly personReceiptAt: string | null
  readonly state: { readonly code: string }
  readonly nextStates: readonly { readonly code: string }[]
}

/** A busy machine may take its time; the story does not measure speed. */
const PATIENCE = { timeout: 30_000, interval: 300 }

/**
 * The story of the demonstration, told once from end to end: each step stands on the one before it, so the order of the
 * tests is the order of the story and the first failure ends it.
 */
describe('a sensor alarm becomes a closed incident', () => {
  let application: Application
  let browser: Browser
  let operator: Person
  let station: Person
  let crew: Person
  let accounts: readonly Account[]
  let incident: string
  let led: Assignment
  let cable: Cable
  let watcher: Person
  let watcherLoads = 0
  let cutAt: number

  beforeAll(async () => {
    browser = await launch()
    application = await Application.start()
  })

  afterAll(async () => {
    await browser?.close()
    await application?.stop()
  })

  const assignments = async () => (await operator.get<{ items: readonly Assignment[] }>(`/dispatch/assignments?world=live&incident=${incident}`)).items
  const forceState = (unit: string, code: string) => operator.page.waitForSelector(`.force[data-unit="${unit}"][data-state="${code}"]`)

  /** The key of a unit's row, as the screen shows it now. */
  async function rowKey(unit: string): Promise<string> {
    return (await operator.page.textContent(`.force[data-unit="${unit}"] .u kbd`))?.trim() ?? ''
  }

  async function byRadio(unit: string, code: string): Promise<void> {
    await operator.press(await rowKey(unit), code.slice(-1))
    await forceState(unit, code)
  }

  /** Keeps a note with a number in the incident that the operator has open. */
  async function note(number: number): Promise<void> {
    await operator.page.fill('.timeline form input, .timeline form textarea', `断网记录${number}号`)
    await operator.press('Enter')
    await operator.page.waitForSelector(`.tl li:has-text("断网记录${number}号")`)
  }

  /** Notes 0 to {@code last} as the timeline shows them: the newest first. */
  const notes = (last: number) => Array.from({ length: last + 1 }, (_, back) => `断网记录${last - back}号`)
  const notesShown = async () => (await watcher.page.locator('.tl li').allTextContents()).flatMap((line) => /断网记录\d+号/.exec(line)?.[0] ?? [])

  it('the operator signs in with one click and sees the map of the prefecture', async () => {
    operator = await Person.at(browser, application.url, 1366, 768)
    accounts = await operator.accounts()
    await operator.picture('sign-in')
    for (const [width, height] of [[1920, 1080], [390, 844], [1366, 768]] as const) {
      await operator.page.setViewportSize({ width, height })
      expect(await operator.overflow(), `sign-in at ${width}`).toBe(0)
      expect(await operator.seriousFaults(), `sign-in at ${width}`).toEqual([])
    }
    const callTaker = accounts.find((account) => account.role === 'call-taker')!
    await operator.signIn(callTaker.login)
    await operator.mapStands()
    expect(new URL(operator.page.url()).pathname).toBe('/dispatch/watch')
    await operator.page.waitForSelector('.feed-age .ok')
  })

  it('a fire alarm of the cotton store appears without a reload', async () => {
    application.startFleet(4)
    await operator.page.waitForSelector('.alarm-card.pulse', { timeout: 120_000 })
    await operator.picture('watch-alarm')
    expect(await operator.page.textContent('.alarm-card')).toContain('棉')
  })

  it('Enter takes it, number keys verify it, F1 confirms it: an incident opens with type and level proposed', async () => {
    await operator.press('Enter')
    await operator.page.waitForSelector('.verify[data-alarm-state="taken"]')
    for (const step of ['look-at-device', 'call-control-room', 'look-at-scene']) {
      await operator.page.waitForSelector(`.stp.n[data-step="${step}"]`)
      await operator.press('1')
      await operator.page.waitForSelector(`.stp.d[data-step="${step}"]`)
    }
    await operator.picture('verify')
    await operator.press('F1')
    await operator.page.waitForSelector('.file-head[data-status="open"]')
    incident = new URL(operator.page.url()).searchParams.get('incident')!
    expect(incident).toMatch(/^[0-9a-f-]{36}$/)
    expect(await operator.page.textContent('.file-head .lv')).toMatch(/级火警/)
  })

  it('units are recommended with arrival and reasons, and Ctrl+Enter sends them', async () => {
    await operator.page.waitForSelector('.pick[data-unit]')
    await operator.page.waitForSelector('.not-chosen .pick-why')
    await operator.mapStands()
    await operator.picture('recommendation')
    const offered = await operator.page.locator('.pick[data-unit]').count()
    expect(offered).toBeGreaterThan(0)
    await operator.press('Control+Enter')
    await operator.page.waitForSelector('.force')
    await expect.poll(async () => (await assignments()).length, PATIENCE).toBe(offered)
  })

  it('the station screen rings, shows the order and acknowledges it by itself and by a person', async () => {
    const sent = await assignments()
    const crews = accounts.filter((account) => account.role === 'crew').map((account) => account.name)
    const stations = accounts.filter((account) => account.role === 'station')
    led = sent.find((assignment) => crews.includes(assignment.unitName) && stations.some((account) => account.name === assignment.stationName))!
    expect(led, `a unit with a crew account among ${sent.map((assignment) => assignment.unitName).join(', ')}`).toBeDefined()
    station = await Person.at(browser, application.url, 1920, 1080)
    await station.signIn(stations.find((account) => account.name === led.stationName)!.login)
    await station.page.waitForSelector('.station .go:not([disabled])')
    await expect.poll(async () => (await assignments()).find((assignment) => assignment.id === led.id)?.machineReceiptAt, PATIENCE).toBeTruthy()
    await station.mapStands()
    await station.picture('station')
    expect(await station.seriousFaults()).toEqual([])
    await station.press('Enter')
    await station.page.waitForSelector('.station-receipt .ok')
    await expect.poll(async () => (await assignments()).find((assignment) => assignment.id === led.id)?.personReceiptAt, PATIENCE).toBeTruthy()
    await operator.page.waitForSelector(`.force[data-unit="${led.unitId}"]:not(.unheard)`)
  })

  it('the crew steps through the legal states, also through a cut of the network', async () => {
    crew = await Person.at(browser, application.url, 390, 844)
    await crew.signIn(accounts.find((account) => account.name === led.unitName && account.role === 'crew')!.login)
    await crew.page.click('.k [data-code="20"]')
    await forceState(led.unitId, '20')
    await crew.page.click('.k [data-code="21"]')
    await forceState(led.unitId, '21')
    await crew.mapStands()
    expect(await crew.seriousFaults()).toEqual([])
    await crew.context.setOffline(true)
    await crew.page.click('.k [data-code="22"]')
    await crew.page.waitForSelector('[data-unsent="1"]')
    await crew.picture('crew-offline')
    expect((await assignments()).find((assignment) => assignment.id === led.id)?.state.code).toBe('21')
    await crew.context.setOffline(false)
    await crew.page.waitForSelector('[data-unsent]', { state: 'detached' })
    await forceState(led.unitId, '22')
    await crew.page.click('.k [data-code="23"]')
    await forceState(led.unitId, '23')
    await crew.picture('crew')
  })

  it('a seat sets in two keys what another crew reports by radio', async () => {
    const other = (await assignments()).find((assignment) => assignment.id !== led.id && !assignment.ended)
    if (!other) return
    await byRadio(other.unitId, '20')
    await byRadio(other.unitId, '21')
    await byRadio(other.unitId, '22')
    await operator.mapStands()
    await operator.picture('watch-forces')
    expect(await operator.seriousFaults()).toEqual([])
  })

  it('the incident is ended, its units come home, and it closes', async () => {
    await operator.press('e')
    await operator.page.fill('.file-end input', '明火扑灭，移交单位看守')
    await operator.press('Enter')
    await operator.page.waitForSelector('.file-head:not([data-status="open"])')
    for (const assignment of (await assignments()).filter((one) => !one.ended)) {
      await operator.page.waitForSelector(`.force[data-unit="${assignment.unitId}"]`)
      for (const code of wayHome(assignment)) await byRadio(assignment.unitId, code)
    }
    await operator.page.waitForSelector('.file-head[data-status="closed"]')
  })

  it('the timeline tells the whole story', async () => {
    await operator.open(`/incident/incidents/${incident}`)
    await operator.page.waitForSelector('.tl li')
    await operator.mapStands()
    await operator.picture('incident')
    const story = await operator.page.locator('.tl li').allTextContents()
    for (const words of ['火警', '接手告警', '看设备', '电话值班室', '看现场', '判为真警', '立案', '下达', '站端已收令', '有人确认收令', '途中', '到场', '出水', '归队', '警情结束', '明火扑灭']) {
      expect(story.join('\n'), words).toContain(words)
    }
    expect(await operator.seriousFaults()).toEqual([])
  })

  it('a telephone call opens an incident too, by keyboard but for the type', async () => {
    await operator.open('/dispatch/watch')
    await operator.mapStands()
    await operator.press('F2')
    await operator.page.waitForSelector('.new-call')
    await operator.page.keyboard.type('学校')
    await operator.page.waitForSelector('.new-call [role="option"]')
    await operator.press('Enter')
    await operator.page.waitForSelector('.new-call p.ok')
    await operator.page.click('.new-call-types label')
    await operator.picture('call')
    expect(await operator.seriousFaults()).toEqual([])
    await operator.press('Control+Enter')
    await operator.page.waitForSelector('.file-head[data-status="open"]')
    expect(new URL(operator.page.url()).searchParams.get('incident')).not.toBe(incident)
  })

  it('a terminal is asked for its clock, and posts are asked whether somebody is there', async () => {
    await operator.open('/iot/terminals/tm-0001')
    await operator.page.click('.register-filters .register-choice')
    await operator.page.click('.ant-select-item-option:has-text("读装置时间")')
    await operator.page.click('.register-filters .btn.primary')
    await operator.page.waitForSelector('.frames .tag.ok:has-text("已应答")')
    await operator.picture('terminal-commands')
    await operator.open('/iot/duty-checks')
    await operator.page.click('.register-title .ant-btn-primary')
    await operator.page.fill('.ant-modal #share', '5')
    await operator.page.click('.ant-modal-footer .ant-btn-primary')
    // The simulated posts answer some seconds after their terminals were asked.
    await operator.page.waitForSelector('.ant-table-row .tag.ok:has-text("在岗")')
    await operator.picture('duty-checks')
    expect(await operator.seriousFaults()).toEqual([])
  })

  it('a maker\u2019s platform pushes a fire: its source is opened, its payload tried, and it rings', async () => {
    const keeper = await Person.at(browser, application.url, 1366, 768)
    await keeper.signIn(accounts.find((account) => account.role === 'system-administrator')!.login)
    await keeper.open('/iot/thing-profiles?name=smoke-detector')
    await keeper.page.waitForSelector('#thing-spec')
    const sample = await keeper.page.inputValue('#thing-payload')
    await keeper.page.click('.thing-bench button[type="submit"].primary')
    await keeper.page.waitForSelector('.thing-tried .tag.bad:has-text("火警")')
    await keeper.picture('thing-tried')
    await keeper.open('/iot/things')
    await keeper.page.fill('.thing-form input[pattern]', 'made-up-operator')
    await keeper.page.fill('.thing-form input:not([pattern]):not([type="search"])', '虚构运营商')
    await keeper.page.click('.thing-profiles-choice')
    await keeper.page.click('.ant-select-item-option:has-text("独立式感烟")')
    await keeper.press('Escape')
    await keeper.page.click('.thing-form button.primary')
    const secret = await keeper.page.textContent('.thing-secret code')
    const pushed = await fetch(`${application.url}/api/iot/push/made-up-operator`, { method: 'POST', headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' }, body: sample })
    expect(await pushed.json()).toMatchObject({ outcome: 'read' })
    await keeper.open('/iot/things?enrolled=false')
    await keeper.page.click('.ant-table-row:has-text("MADE-UP-0001")')
    await keeper.page.waitForSelector('.thing-payloads pre')
    await keeper.picture('thing-payloads')
    expect(await keeper.seriousFaults()).toEqual([])
    const ringing = await operator.get<{ items: readonly { readonly terminalAddress: number }[] }>('/iot/alarms?world=live&state=open&kind=fire&size=500')
    expect(ringing.items.some((alarm) => alarm.terminalAddress >= 2 ** 48)).toBe(true)
    expect(keeper.faults).toEqual([])
    await keeper.leave()
  })

  it('nobody saw a fault, an outside request or a refusal of the content security policy', () => {
    expect([...operator.faults, ...station.faults, ...crew.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))]).toEqual([])
  })

  // The minute passes while the pages are read.
  it('a browser is cut off while others go on writing', async () => {
    const open = (await operator.get<{ items: readonly { readonly id: string }[] }>('/incident/incidents?world=live&state=open')).items[0]!.id
    cable = await Cable.lay(application.url)
    watcher = await Person.at(browser, cable.url, 1366, 768)
    await watcher.signIn('zhiban02')
    await watcher.open(`/incident/incidents/${open}`)
    await watcher.page.waitForSelector('.tl li')
    await watcher.page.waitForSelector('.feed-age .ok')
    await operator.open(`/incident/incidents/${open}`)
    await note(0)
    await expect.poll(notesShown, PATIENCE).toEqual(notes(0))
    watcher.page.on('load', () => watcherLoads++)
    cutAt = Date.now()
    cable.cut()
    for (let number = 1; number <= 6; number++) await note(number)
    await watcher.page.waitForSelector('.feed-age.warn')
    await watcher.picture('cut-off')
    expect(await notesShown()).toEqual(notes(0))
  })

  it.each(PAGES)('the %s reads %s on the three sizes', async (role, path, picture, stands) => {
    const reader = await Person.at(browser, application.url, 1366, 768)
    await reader.signIn(accounts.find((account) => account.role === role)!.login)
    await reader.open(path)
    await reader.page.waitForSelector(stands)
    for (const [width, height] of [[1920, 1080], [390, 844], [1366, 768]] as const) {
      await reader.page.setViewportSize({ width, height })
      await reader.page.waitForTimeout(300)
      await reader.picture(width === 1366 ? picture : `${picture}-${width}`)
      expect(await reader.overflow(), `${path} at ${width}`).toBe(0)
      expect(await reader.seriousFaults(), `${path} at ${width}`).toEqual([])
    }
    expect(reader.faults).toEqual([])
    await reader.leave()
  })

  it('after more than a minute without the network it has missed nothing and shows nothing twice', async () => {
    await operator.page.waitForTimeout(Math.max(0, cutAt + 60_000 - Date.now()))
    cable.mend()
    await expect.poll(notesShown, { timeout: 60_000, interval: 500 }).toEqual(notes(6))
    await note(7)
    await expect.poll(notesShown, PATIENCE).toEqual(notes(7))
    await watcher.page.waitForSelector('.feed-age .ok')
    expect(watcherLoads).toBe(0)
    await watcher.leave()
    cable.remove()
  })
})

/** The states that bring a unit back to its station. */
function wayHome({ state, nextStates }: Assignment): readonly string[] {
  if (state.code === '25') return ['10']
  if (nextStates.some((next) => next.code === '25')) return ['25', '10']
  return ['20', '21', '25', '10']
}
