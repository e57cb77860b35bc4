import { connect, createServer, type Server, type Socket } from 'node:net'

/** The cable between a browser and the server: it can be pulled out and put in again, which the browser's own offline switch does not do to a stream that stands. */
export class Cable {
  readonly url: string
  readonly #server: Server
  readonly #ends = new Set<Socket>()
  #cut = false

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${port}`
  }

  static lay(target: string): Promise<Cable> {
    const { hostname, port } = new URL(target)
    return new Promise((resolve, reject) => {
      const server = createServer()
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        if (typeof address !== 'object' || !address) return reject(new Error('no free port'))
        const cable = new Cable(server, address.port)
        server.on('connection', (near) => cable.#join(near, connect(Number(port), hostname)))
        resolve(cable)
      })
    })
  }

  #join(near: Socket, far: Socket): void {
    for (const [end, other] of [[near, far], [far, near]] as const) {
      this.#ends.add(end)
      end.on('error', () => other.destroy())
      end.on('close', () => {
        this.#ends.delete(end)
        other.destroy()
      })
    }
    if (this.#cut) near.destroy()
    else near.pipe(far).pipe(near)
  }

  cut(): void {
    this.#cut = true
    for (const end of this.#ends) end.destroy()
  }

  mend(): void {
    this.#cut = false
  }

  remove(): void {
    this.cut()
    this.#server.close()
  }
}
