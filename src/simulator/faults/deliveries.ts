// Answers that do not arrive as they should. Every delay is one of the simulator's clock.
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'

import { send, startAnswer } from '../http/send.ts'
import type { Connection, Delivery, Fault } from './fault.ts'

const SLOW_MS = 30_000
const DRIP_MS = 1_000
const MEGABYTE = 1024 * 1024

const delivery = (deliver: Delivery): Fault => ({ kind: 'deliver', deliver })

/** Accepts, and says nothing ever. */
export const hang: Delivery = () => {}

export const slow: Delivery = (answer, connection) => {
  const cancel = connection.clock.after(SLOW_MS, () => send(answer, connection))
  connection.response.once('close', cancel)
}

export const deliveries = {
  hang: delivery(hang),
  slow: delivery(slow),
  drip: delivery((answer, connection) => {
    const { response, clock } = connection
    const bytes = startAnswer(answer, connection)
    let sent = 0
    let cancel: (() => void) | null = null
    const drop = () => {
      if (sent >= bytes.length) {
        response.end()
        return
      }
      response.write(bytes.subarray(sent, ++sent))
      cancel = clock.after(DRIP_MS, drop)
    }
    response.once('close', () => cancel?.())
    drop()
  }),
  reset: delivery((_, { response }) => {
    response.socket?.resetAndDestroy()
  }),
  'reset-mid-body': delivery((answer, connection) => {
    const bytes = startAnswer(answer, connection)
    connection.response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => {
      connection.response.socket?.resetAndDestroy()
    })
  }),
  'short-body': delivery((answer, connection) => {
    const bytes = startAnswer(answer, connection)
    connection.response.write(bytes.subarray(0, bytes.length - 1), () => {
      connection.response.socket?.destroySoon()
    })
  }),
  redirect: delivery((_, connection) => {
    // The same port under another name is another origin.
    const port = connection.response.socket?.localPort ?? 0
    const location = `http://localhost:${port}/simulator/redirected`
    send({ status: 307, headers: { location }, body: '' }, connection)
  }),
  /** 1 GiB in about a megabyte, whatever encoding was asked for. */
  'gzip-bomb': delivery((_, connection) => {
    const opening = gzipSync('{"count":1,"results":["')
    const filling = gzipSync(Buffer.alloc(16 * MEGABYTE, 'a'))
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    void pour(connection, headers, [opening, ...Array.from({ length: 64 }, () => filling)])
  }),
  /** 60 MB. */
  'too-large': delivery((_, connection) => {
    const filling = Buffer.alloc(MEGABYTE, 'a')
    const parts = [Buffer.from('{"count":1,"results":["'), ...Array.from({ length: 60 }, () => filling)]
    void pour(connection, { 'content-type': 'application/json' }, [...parts, Buffer.from('"]}')])
  }),
} satisfies Record<string, Fault>

/** Chunk by chunk, no faster than the caller reads. */
const pour = async (
  connection: Connection,
  headers: Record<string, string>,
  parts: readonly Buffer[],
): Promise<void> => {
  const { response, record } = connection
  record.status = 200
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  response.writeHead(200, headers)
  for (const part of parts) {
    if (gone.signal.aborted) return
    if (!response.write(part)) await once(response, 'drain', { signal: gone.signal }).catch(() => null)
  }
  response.end()
}
