import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, onTestFinished, test } from 'vitest'

import { createViewer } from './viewer.ts'

/** A viewer of a server that answers so, the paths it asked for, and the sockets it came on. */
const viewerOf = async (answer: RequestListener) => {
  const paths: (string | undefined)[] = []
  const sockets = new Set<unknown>()
  const server = createServer((request, response) => {
    paths.push(request.url)
    sockets.add(request.socket)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const viewer = createViewer(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), 'gzip') // of TCP
  onTestFinished(async () => {
    viewer.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { viewer, paths, sockets }
}

/** More than one piece on the wire. */
const large: RequestListener = (_request, response) => {
  const body = Buffer.alloc(300_000, 'x')
  response.writeHead(200, { 'content-length': body.length, etag: 'W/"abc.7"' }).end(body)
}

test('a viewer asks for the board, then for what changed since, on one connection', async () => {
  const { viewer, paths, sockets } = await viewerOf(large)
  for (let poll = 0; poll < 3; poll += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await viewer.poll()
  }
  expect(paths).toEqual(['/api/board', '/api/board?since=abc.7', '/api/board?since=abc.7'])
  expect(sockets.size).toBe(1)
})

test('another status than 200 is an error', async () => {
  const { viewer } = await viewerOf((_request, response) => response.writeHead(503).end())
  await expect(viewer.poll()).rejects.toThrow('503')
})

test('a lost connection is an error, and the next poll makes a new one', async () => {
  let isFirst = true
  const { viewer, sockets } = await viewerOf((request, response) => {
    if (isFirst) request.socket.destroy()
    else large(request, response)
    isFirst = false
  })
  await expect(viewer.poll()).rejects.toThrow('closed')
  await viewer.poll()
  expect(sockets.size).toBe(2)
})
