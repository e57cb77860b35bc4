import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const PICTURES = process.env['SAYRAM_SCREENSHOTS'] ?? fileURLToPath(new URL('../screenshots', import.meta.url))

export interface Account {
  readonly login: string
  readonly name: string
  readonly role: string
}

/** One person at one screen: a browser of their own, with what it must never do watched all the time. */
export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly #url: string
  /** Errors of scripts, refusals of the content security policy, and requests to anybody but the server. */
  readonly faults: string[] = []

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context
    this.page = page
    this.#url = url
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`))
    page.on('console', (message) => {
      if (/Content Security Policy|could not be loaded/.test(message.text())) this.faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) this.faults.push(`outside: ${request.url()}`)
    })
  }

  static async at(browser: Browser, url: string, width: number, height: number): Promise<Person> {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const person = new Person(context, page, url)
    await page.goto(`${url}/sign-in`)
    return person
  }

  async accounts(): Promise<readonly Account[]> {
    return (await this.get<{ items: readonly Account[] }>('/identity/demonstration-accounts')).items
  }

  async signIn(login: string): Promise<void> {
    await this.page.click(`[data-login="${login}"]`)
    await this.page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.context.request.get(`${this.#url}/api${path}`)
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return (await response.json()) as T
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`)
  }

  /** Presses keys one after another, as a person would. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The map stands and has drawn what it asked for. */
  async mapStands(): Promise<void> {
    await this.page.waitForSelector('.map-canvas[data-ready="true"]')
    await this.page.waitForTimeout(2500)
  }

  /** A picture for the manual. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) })
  }

  /** Faults of accessibility that axe calls serious or worse, each with the element it is about. */
  async seriousFaults(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source)
    return this.page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe }
      const { violations } = await checker.run(document, { resultTypes: ['violations'] })
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`))
    })
  }

  /** By how many pixels the page is wider than its window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}
