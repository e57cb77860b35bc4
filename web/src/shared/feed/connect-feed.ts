import { browserStream } from './feed-stream'
import type { FeedMessage } from './feed-types'

/**
 * Joins the feed: through the shared worker where the browser has one, else with a stream of this tab alone.
 * Answers how to leave it.
 */
export function connectFeed(world: string, person: string, take: (message: FeedMessage) => void): () => void {
  if (typeof SharedWorker === 'undefined') {
    const stream = browserStream(world, take)
    stream.start()
    return () => stream.close()
  }
  const worker = new SharedWorker(new URL('./feed-worker.ts', import.meta.url), { type: 'module', name: `sayram-feed:${world}:${person}` })
  const port = worker.port
  const here = () => port.postMessage({ say: 'here', world })
  const bye = () => port.postMessage({ say: 'bye', world })
  port.onmessage = (event: MessageEvent<FeedMessage>) => take(event.data)
  port.start()
  here()
  const timer = setInterval(here, 20_000)
  addEventListener('pagehide', bye)
  addEventListener('pageshow', here)
  return () => {
    clearInterval(timer)
    removeEventListener('pagehide', bye)
    removeEventListener('pageshow', here)
    bye()
    port.close()
  }
}
