import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net'
import { Worker } from 'node:worker_threads'

import { afterEach, expect, test, vi } from 'vitest'

import { createTransport, TransportFailure, type Transport } from './transport.ts'

const pem = (name: string): string =>
  readFileSync(new URL(`../testing/certificates/${name}.pem`, import.meta.url), 'utf8')
const direct = { ca: null, proxy: null, environment: {} }
const never = new AbortController().signal

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

/** Port of a server that is ended, with all its connections, when the test is over. */
const listen = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  // A TCP server's address is always of this type.
  return (server.address() as AddressInfo).port
}

const listenTls = (certificate: string, listener: RequestListener = answerEmpty): Promise<number> =>
  listen(createTlsServer({ key: pem('key'), cert: pem(certificate) }, listener))

const answerEmpty: RequestListener = (_, response) => {
  response.setHeader('content-type', 'application/json').end('{}')
}

const transportTo = (origin: string, way: Partial<Parameters<typeof createTransport>[0]> = {}): Transport => {
  const transport = createTransport({ ...direct, ...way }, origin)
  endings.push(transport.close)
  return transport
}

const send = (transport: Transport, origin: string) =>
  transport.send({ url: `${origin}/v3`, headers: { 'X-Auth-Token': 'token' }, body: '{}' }, never)

/** Status of an answer, or why there was none. */
const ending = async (transport: Transport, origin: string): Promise<number | string> => {
  try {
    return (await send(transport, origin)).status
  } catch (error) {
    if (error instanceof TransportFailure) return error.reason
    throw error
  }
}

/** Over TLS. */
const endingAt = (port: number, way: Partial<Parameters<typeof createTransport>[0]>) => {
  const origin = `https://127.0.0.1:${port}`
  return ending(transportTo(origin, way), origin)
}

test.each([
  ['good', pem('ca'), 200],
  ['good', null, 'TLS_UNTRUSTED'],
  ['expired', pem('ca'), 'TLS_EXPIRED'],
  ['notYetValid', pem('ca'), 'TLS_NOT_YET_VALID'],
  ['wrongName', pem('ca'), 'TLS_WRONG_NAME'],
])('a %s certificate, with the own authority or without: %#', async (certificate, ca, expected) => {
  expect(await endingAt(await listenTls(certificate), { ca })).toBe(expected)
})

test('the environment cannot switch the checks off, neither on the way nor behind a proxy', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  endings.push(() => vi.unstubAllEnvs())
  const [untrusted, expired] = [await listenTls('good'), await listenTls('expired')]
  const proxy = await listenProxy()

  expect(await endingAt(untrusted, {})).toBe('TLS_UNTRUSTED')
  expect(await endingAt(expired, { ca: pem('ca') })).toBe('TLS_EXPIRED')
  expect(await endingAt(untrusted, { proxy: proxy.url })).toBe('TLS_UNTRUSTED')
  expect(await endingAt(untrusted, { environment: { HTTPS_PROXY: proxy.url } })).toBe('TLS_UNTRUSTED')
})

test('an own authority is added to the usual ones', async () => {
  const { getCACertificates } = await import('node:tls')
  const ca = `${getCACertificates('default')[0] ?? ''}\n${pem('ca')}`

  expect(await endingAt(await listenTls('good'), { ca })).toBe(200)
})

test('nothing that listens is told from a name that does not exist', async () => {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  const refused = `http://127.0.0.1:${port}`
  const unknown = 'https://drs.nowhere.invalid'

  expect(await ending(transportTo(refused), refused)).toBe('CONNECTION_REFUSED')
  expect(await ending(transportTo(unknown), unknown)).toMatch(/^DNS_/)
})

test('TLS with what speaks no TLS', async () => {
  const origin = `https://127.0.0.1:${await listen(createServer(answerEmpty))}`

  expect(await ending(transportTo(origin), origin)).toBe('TLS_FAILED')
})

test('what is no HTTP cannot be read', async () => {
  const port = await listen(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')))
  const origin = `http://127.0.0.1:${port}`

  expect(await ending(transportTo(origin), origin)).toBe('UNREADABLE')
})

test.each([
  [32, 200],
  [96, 'TOO_LARGE'],
])('a header of %s KiB', async (kib, expected) => {
  const port = await listen(
    createServer((_, response) => {
      response.setHeader('x-subject-token', 'a'.repeat(kib * 1024)).end('{}')
    }),
  )
  const origin = `http://127.0.0.1:${port}`

  expect(await ending(transportTo(origin), origin)).toBe(expected)
})

test('a redirect to another server reaches it with nothing', async () => {
  let reached = 0
  const other = await listen(createTcpServer(() => reached++))
  const port = await listen(
    createServer((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${other}/v3` }).end()
    }),
  )
  const origin = `http://127.0.0.1:${port}`

  expect(await ending(transportTo(origin), origin)).toBe('REDIRECT')
  expect(reached).toBe(0)
})

test.each(['closes', 'resets'])(
  'a server that %s an idle connection as it is used is asked again at once',
  async (how) => {
    let calls = 0
    const port = await listen(
      createServer((request, response) => {
        calls++
        if (calls !== 2) response.end('{}')
        else if (how === 'closes') request.socket.destroy()
        else request.socket.resetAndDestroy()
      }),
    )
    const origin = `http://127.0.0.1:${port}`
    const transport = transportTo(origin)

    expect([await ending(transport, origin), await ending(transport, origin)]).toEqual([200, 200])
    expect(calls).toBe(3)
  },
)

/** Has a loop of its own: it gives up idle connections while the one of the test stands still. */
const IMPATIENT_SERVER = `
  const { createServer } = require('node:net')
  const { parentPort } = require('node:worker_threads')
  const server = createServer((socket) => {
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\\r\\ncontent-length: 2\\r\\n\\r\\n{}'))
    socket.setTimeout(200, () => socket.destroy())
  })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`
const LONGER_THAN_KEPT_MS = 4_300

/** Nothing else runs meanwhile, so that neither side's timers and ends of connections are heard of. */
const holdUp = (delayMs: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs)
}

test('connections that closed while this process stood still, as in a sleep, are not taken for trouble', async () => {
  const worker = new Worker(IMPATIENT_SERVER, { eval: true })
  endings.push(() => worker.terminate())
  const [port] = (await once(worker, 'message')) as [number]
  const origin = `http://127.0.0.1:${port}`
  const transport = transportTo(origin)
  const four = () => Promise.all(Array.from({ length: 4 }, () => ending(transport, origin)))

  expect(await four()).toEqual([200, 200, 200, 200])
  expect(await ending(transport, origin)).toBe(200)
  holdUp(LONGER_THAN_KEPT_MS)
  expect(await four()).toEqual([200, 200, 200, 200])
})

test('a server that closes every connection is not asked again and again', async () => {
  let calls = 0
  const port = await listen(
    createServer((request) => {
      calls++
      request.socket.resetAndDestroy()
    }),
  )
  const origin = `http://127.0.0.1:${port}`
  const transport = transportTo(origin)

  expect(await ending(transport, origin)).toBe('CONNECTION_RESET')
  expect(calls).toBe(1)
})

test('more than four calls wait for a connection', async () => {
  let open = 0
  let most = 0
  const port = await listen(
    createServer((_, response) => {
      open++
      most = Math.max(most, open)
      setImmediate(() => {
        open--
        response.end('{}')
      })
    }),
  )
  const origin = `http://127.0.0.1:${port}`
  const transport = transportTo(origin)

  await Promise.all(Array.from({ length: 12 }, () => send(transport, origin)))
  expect(most).toBeLessThanOrEqual(4)
})

/** A proxy that tunnels wherever it is asked to, or answers with `status`. */
const listenProxy = async (status = 200) => {
  const asked: string[] = []
  const server = createServer()
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '')
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    client.on('error', () => target.destroy())
    target.on('error', () => client.destroy())
    endings.push(() => target.destroy())
  })
  return { url: `http://127.0.0.1:${await listen(server)}`, asked }
}

test('https goes through the tunnel of the configured proxy, its certificate checked behind it', async () => {
  const proxy = await listenProxy()
  const good = `https://localhost:${await listenTls('good')}`
  const wrong = `https://localhost:${await listenTls('wrongName')}`
  const way = { ca: pem('ca'), proxy: proxy.url }

  expect(await ending(transportTo(good, way), good)).toBe(200)
  expect(await ending(transportTo(wrong, way), wrong)).toBe('TLS_WRONG_NAME')
  expect(proxy.asked).toEqual([good.slice(8), wrong.slice(8)])
})

test.each([403, 407])('a proxy that answers %s refuses the way', async (status) => {
  const proxy = await listenProxy(status)
  const origin = `https://localhost:${await listenTls('good')}`

  expect(await ending(transportTo(origin, { proxy: proxy.url }), origin)).toBe('PROXY_REFUSED')
})

test.each([
  ['', 1],
  ['localhost', 0],
])('the proxy of the environment is used unless NO_PROXY names the host (%j)', async (NO_PROXY, tunnels) => {
  const proxy = await listenProxy()
  const origin = `https://localhost:${await listenTls('good')}`
  const environment = { HTTPS_PROXY: proxy.url, NO_PROXY }

  expect(await ending(transportTo(origin, { ca: pem('ca'), environment }), origin)).toBe(200)
  expect(proxy.asked).toHaveLength(tunnels)
})

test('plain http to this machine passes by the proxy of the environment', async () => {
  const proxy = await listenProxy()
  const origin = `http://127.0.0.1:${await listen(createServer(answerEmpty))}`
  const environment = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url }

  expect(await ending(transportTo(origin, { environment }), origin)).toBe(200)
  expect(proxy.asked).toEqual([])
})
