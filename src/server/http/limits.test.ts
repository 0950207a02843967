import { connect, type Socket } from 'node:net'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'

let served: ServedWatch
let port = 0
beforeEach(async () => {
  const limits = { requestMs: 200, headersMs: 200, connectionMs: 600, checkMs: 20, maxConnections: 3 }
  served = await serveWatch({ scenario: 'steady' }, limits)
  port = await served.listen()
})
afterEach(() => served.close())

const open = (): Socket => connect(port, '127.0.0.1')

/** Everything the server says until it closes the connection. */
const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    socket.on('data', (part) => (text += part.toString()))
    socket.on('error', () => resolve(text))
    socket.on('close', () => resolve(text))
  })

test('headers that never end are not waited for', async () => {
  const socket = open()
  socket.write('GET /api/board HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  expect(await heard(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

test('a body that never ends is not waited for', async () => {
  const socket = open()
  socket.write(
    'POST /v3/p/jobs/batch-struct-process HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{',
  )
  expect(await heard(socket)).toMatch(/^HTTP\/1\.1 4\d\d /)
})

test('a silent connection is closed', async () => {
  expect(await heard(open())).toMatch(/^(HTTP\/1\.1 408 |$)/)
})

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ['headers too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    '400',
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
  ['no host', 'GET /api/board HTTP/1.1\r\nConnection: close\r\n\r\n', '421'],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nhost: evil.test\r\nConnection: close\r\n\r\n', '421'],
  [
    'another host in its first line',
    'GET http://evil.test/api/board HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    '421',
  ],
  [
    'our host in its first line',
    'GET http://localhost/api/board HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    '200',
  ],
  [
    'an expectation nobody knows',
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n',
    '200',
  ],
  [
    'a broken body where nobody reads one',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{',
    '405',
  ],
])(
  '%s is answered with a status, the safety headers and the end of the connection',
  async (_what, bytes, status) => {
    const socket = open()
    socket.write(bytes)
    const answer = await heard(socket)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain('content-security-policy: ')
    expect(answer).toContain('x-now: ')
  },
)

test('connections beyond the limit are closed at once, the others go on', async () => {
  const sockets = [open(), open(), open()]
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  const [first] = sockets
  expect(await heard(open())).toBe('')
  first?.end('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  expect(first && (await heard(first))).toMatch(/^HTTP\/1\.1 200 /)
  for (const socket of sockets) socket.destroy()
})
