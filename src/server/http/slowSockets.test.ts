import { connect, type Socket } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { httpCall } from '../../testing/httpCall.ts'
import { serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'

/** Of each kind. */
const SLOW = 30
const PEOPLE = 40
const limits = { requestMs: 3_000, headersMs: 3_000, connectionMs: 3_000, checkMs: 100 }

let served: ServedWatch
let port = 0
beforeAll(async () => {
  served = await serveWatch({ scenario: 'steady' }, limits)
  port = await served.listen()
})
afterAll(() => served.close())

const headers = 'GET /api/board HTTP/1.1\r\nHost: localhost\r\nX-Slow: '
const body =
  'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Lockstep: 1\r\nContent-Length: 60000\r\n\r\n'

/** One that has begun so, and goes no further. */
const begin = (bytes: string): Socket => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(bytes)
  return socket.resume()
}

const many = (bytes: string): Socket[] => Array.from({ length: SLOW }, () => begin(bytes))

test('dozens of connections that never end what they say keep nobody waiting, and are ended', async () => {
  const sockets = [...many(headers), ...many(body)]
  let ended = 0
  const ends = sockets.map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.once('close', () => {
          ended += 1
          resolve()
        })
      }),
  )
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, () => httpCall({ port, path: '/api/board' })),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  // All the others were answered first.
  expect(ended).toBe(0)
  await Promise.all(ends)
  expect((await httpCall({ port, path: '/healthz' })).status).toBe(200)
  expect(served.errors).toEqual([])
})
