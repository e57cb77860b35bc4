import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Application } from './application'
import { launch } from './browser'
import { oneTimeCode, untilNextCode } from './one-time-code'
import { Person } from './person'

const LOGIN = 'system-administrator'
const PASSWORD = '赛里木湖的天鹅 2026'

/** A start that is no demonstration: the first administrator comes to work with what the console showed. */
describe('a formal account is set up', () => {
  let application: Application
  let browser: Browser
  let person: Person
  let oneTimePassword: string
  let secret: string

  beforeAll(async () => {
    browser = await launch()
    application = await Application.start({ demonstration: false })
    oneTimePassword = application.printed(new RegExp(`^\\s*${LOGIN}\\s+(\\S+)`, 'm'))
  })

  afterAll(async () => {
    await browser?.close()
    await application?.stop()
  })

  async function enter(password: string, code?: string): Promise<void> {
    await person.page.fill('input[autocomplete="username"]', LOGIN)
    await person.page.fill('input[autocomplete="current-password"]', password)
    if (code) await person.page.fill('input[autocomplete="one-time-code"]', code)
    await person.press('Enter')
  }

  it('there is no one-click way in, and a wrong password is refused in words', async () => {
    person = await Person.at(browser, application.url, 1366, 768)
    await person.page.waitForSelector('#personal')
    expect(await person.page.locator('[data-login]').count()).toBe(0)
    expect(await person.seriousFaults()).toEqual([])
    await person.picture('sign-in-formal')
    await enter('not the password')
    expect(await person.page.textContent('[role="alert"]')).toMatch(/口令|账号/)
  })

  it('the one-time password of the console leads to a password of one’s own', async () => {
    await expect.poll(async () => {
      await enter(oneTimePassword)
      return person.page.waitForURL(/sign-in\/set-up/, { timeout: 3000 }).then(() => true, () => false)
    }, { timeout: 60_000, interval: 1000 }).toBe(true)
    await person.page.waitForSelector('input[autocomplete="new-password"]')
    expect(await person.seriousFaults()).toEqual([])
    for (const [width, height] of [[390, 844], [1920, 1080], [1366, 768]] as const) {
      await person.page.setViewportSize({ width, height })
      expect(await person.overflow()).toBe(0)
      await person.picture(`set-up-password-${width}`)
    }
    await person.page.fill('input[autocomplete="current-password"]', oneTimePassword)
    for (const field of await person.page.locator('input[autocomplete="new-password"]').all()) await field.fill(PASSWORD)
    await person.press('Enter')
    await person.page.waitForSelector('input[autocomplete="new-password"]', { state: 'detached' })
  })

  it('then to the second factor, proved by a code; a wrong one is refused', async () => {
    await person.page.click('button.account-do')
    await person.page.waitForSelector('.code-letters')
    secret = (await person.page.textContent('.code-letters')) ?? ''
    expect(await person.seriousFaults()).toEqual([])
    for (const [width, height] of [[390, 844], [1920, 1080], [1366, 768]] as const) {
      await person.page.setViewportSize({ width, height })
      expect(await person.overflow()).toBe(0)
      await person.picture(`set-up-code-${width}`)
    }
    const right = oneTimeCode(secret)
    await person.page.fill('.code-field', right === '000000' ? '000001' : '000000')
    await person.press('Enter')
    await person.page.waitForSelector('[role="alert"]')
    await person.page.fill('.code-field', oneTimeCode(secret))
    await person.press('Enter')
    await person.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  })

  it('the next sign-in asks for password and code, and a code counts once', async () => {
    await person.leave()
    await untilNextCode()
    person = await Person.at(browser, application.url, 1366, 768)
    await enter(PASSWORD)
    await person.page.waitForSelector('[role="alert"]')
    const code = oneTimeCode(secret)
    await enter(PASSWORD, code)
    await person.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
    const other = await Person.at(browser, application.url, 1366, 768)
    person.faults.push(...other.faults)
    await other.page.fill('input[autocomplete="username"]', LOGIN)
    await other.page.fill('input[autocomplete="current-password"]', PASSWORD)
    await other.page.fill('input[autocomplete="one-time-code"]', code)
    await other.press('Enter')
    await other.page.waitForSelector('[role="alert"]')
    expect(new URL(other.page.url()).pathname).toBe('/sign-in')
    await other.leave()
    expect(person.faults).toEqual([])
  })
})
