import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START_MILLIS = 240_000
const STOP_MILLIS = 30_000

/** What `./dev test` hands over: the packaged program and the class path of the simulated terminals. */
function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. './dev test' sets it; by hand: the packaged application, and the class path of tools/device-fleet.`)
  return value
}

function java(): string {
  const home = process.env['JAVA_HOME']
  return home ? join(home, 'bin', 'java') : 'java'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function ended(process: ChildProcess): boolean {
  return process.exitCode !== null || process.signalCode !== null
}

async function stop(process: ChildProcess | null): Promise<void> {
  if (!process || ended(process)) return
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGTERM')
  await Promise.race([gone, wait(STOP_MILLIS).then(() => process.kill('SIGKILL'))])
}

/** The real program in its demonstration, on ports and a data directory of its own, and the fleet that speaks to it. */
export class Application {
  readonly url: string
  readonly data: string
  readonly #door: number
  readonly #program: ChildProcess
  #fleet: ChildProcess | null = null

  private constructor(port: number, door: number, data: string, { demonstration }: { readonly demonstration: boolean }) {
    this.url = `http://127.0.0.1:${port}`
    this.data = data
    this.#door = door
    this.#program = this.#run('application', [
      '-Xmx1g', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-Dfile.encoding=UTF-8',
      '-jar', given('SAYRAM_APPLICATION'), `--server.port=${port}`, `--sayram.iot.gb26875-port=${door}`,
    ], { SAYRAM_DATA: data, SPRING_PROFILES_ACTIVE: demonstration ? 'demonstration' : '' })
  }

  static async start(how = { demonstration: true }): Promise<Application> {
    const application = new Application(await freePort(), await freePort(), mkdtempSync(join(tmpdir(), 'sayram-e2e-')), how)
    try {
      await application.#ready()
      return application
    } catch (error) {
      await application.stop()
      throw error
    }
  }

  /** The first group of what the program printed to its console. */
  printed(pattern: RegExp): string {
    const found = pattern.exec(readFileSync(join(this.data, 'application.e2e.log'), 'utf8'))?.[1]
    if (!found) throw new Error(`the program did not print ${pattern}:\n${this.#tail('application')}`)
    return found
  }

  /** Terminals begin to speak; after so many seconds a cotton store burns. */
  startFleet(fireAfterSeconds: number): void {
    this.#fleet = this.#run('fleet', [
      '-cp', given('SAYRAM_FLEET_CLASSPATH'), 'org.sayram.tools.fleet.DeviceFleet',
      '--terminals', join(ROOT, 'samples/prefecture/terminals.csv'), '--port', String(this.#door), '--fire-after', String(fireAfterSeconds), '--rate', '3',
    ], {})
  }

  async stop(): Promise<void> {
    await stop(this.#fleet)
    await stop(this.#program)
    if (!process.env['SAYRAM_KEEP']) rmSync(this.data, { recursive: true, force: true })
  }

  #run(name: string, args: readonly string[], environment: Record<string, string>): ChildProcess {
    const child = spawn(java(), args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
    const log = createWriteStream(join(this.data, `${name}.e2e.log`))
    child.stdout?.pipe(log)
    child.stderr?.pipe(log)
    return child
  }

  async #ready(): Promise<void> {
    const deadline = Date.now() + START_MILLIS
    while (Date.now() < deadline) {
      if (ended(this.#program)) throw new Error(`the program ended while starting:\n${this.#tail('application')}`)
      if (existsSync(join(this.data, 'ready')) && (await this.#answers())) return
      await wait(500)
    }
    throw new Error(`the program did not start within ${START_MILLIS / 1000} s:\n${this.#tail('application')}`)
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/api/health`).then((response) => response.ok, () => false)
  }

  #tail(name: string): string {
    return readFileSync(join(this.data, `${name}.e2e.log`), 'utf8').split('\n').slice(-40).join('\n')
  }
}
