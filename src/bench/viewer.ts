// One browser with the board open, as little of it as can be: a socket that stays open, and of each answer only its
// status, its revision and its end are looked at.
import { connect, type Socket } from 'node:net'

export type Viewer = {
  /** Resolves when the answer is there to its last byte. @throws Error where it is none of status 200, or takes too long. */
  poll: () => Promise<void>
  close: () => void
}

const TOO_LONG_MS = 10_000
const END_OF_HEAD = '\r\n\r\n'

/** `cookie`: of somebody who may look, where that is asked. */
export function createViewer(url: URL, encoding: string, cookie: string | null = null): Viewer {
  const fixed = [
    `Host: ${url.host}`,
    `Accept-Encoding: ${encoding}`,
    ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
  ]
  let socket: Socket | null = null
  let since = ''
  let waiting: PromiseWithResolvers<void> | null = null
  /** Bytes that are still to come; null while the head is not whole. */
  let missing: number | null = null
  let head = ''

  const end = (error?: Error): void => {
    const { resolve, reject } = waiting ?? {}
    waiting = null
    if (error) reject?.(error)
    else resolve?.()
  }
  const open = (): Socket => {
    const opened = connect({ host: url.hostname, port: Number(url.port), noDelay: true })
    const lose = (error?: Error): void => {
      if (socket !== opened) return
      socket = null
      end(error ?? new Error('the connection was closed'))
    }
    opened.on('data', hear)
    opened.on('error', lose)
    opened.on('close', () => lose())
    return opened
  }
  const hear = (chunk: Buffer): void => {
    if (missing === null) {
      head += chunk.toString('latin1')
      const at = head.indexOf(END_OF_HEAD)
      if (at < 0) return
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
      missing = length - (head.length - at - END_OF_HEAD.length)
      since = /\r\netag: W\/"([^"]+)"/i.exec(head.slice(0, at))?.[1] ?? since
      if (!head.startsWith('HTTP/1.1 200')) return end(new Error(head.slice(0, head.indexOf('\r\n'))))
    } else missing -= chunk.length
    if (missing === 0) end()
  }

  return {
    poll: async () => {
      waiting = Promise.withResolvers()
      head = ''
      missing = null
      socket ??= open()
      const path = since === '' ? '/api/board' : `/api/board?since=${since}`
      socket.write(`GET ${path} HTTP/1.1\r\n${fixed.join('\r\n')}\r\n\r\n`)
      const asked = socket
      // What still comes on it later would be taken for the next answer.
      const late = setTimeout(() => asked.destroy(new Error('no answer in time')), TOO_LONG_MS)
      await waiting.promise.finally(() => clearTimeout(late))
    },
    close: () => socket?.destroy(),
  }
}
