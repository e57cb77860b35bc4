import { browserStream, type FeedStream } from './feed-stream'
import type { FeedMessage } from './feed-types'

/** One stream for all tabs of one person in one world; the worker's name says which. */
declare const self: { onconnect: ((event: MessageEvent) => void) | null }

/** A background tab may be slowed down to one tick a minute: only a longer silence means it is gone. */
const GONE_MILLIS = 180_000

const ports = new Map<MessagePort, number>()
let stream: FeedStream | null = null

function hand(message: FeedMessage): void {
  for (const port of ports.keys()) port.postMessage(message)
}

function leave(port: MessagePort): void {
  ports.delete(port)
  if (ports.size > 0) return
  stream?.close()
  stream = null
}

self.onconnect = (event) => {
  const port = event.ports[0]
  if (!port) return
  port.onmessage = (message: MessageEvent<{ say: 'here' | 'bye'; world: string }>) => {
    if (message.data.say === 'bye') {
      leave(port)
      return
    }
    ports.set(port, Date.now())
    if (!stream) {
      stream = browserStream(message.data.world, hand)
      stream.start()
    }
  }
  port.start()
}

setInterval(() => {
  for (const [port, heardAt] of ports) if (Date.now() - heardAt > GONE_MILLIS) leave(port)
}, 30_000)
