import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

import { expect, it } from 'vitest'

import { run } from './command.ts'

const node = process.execPath

it('keeps both streams and the code of a command', async () => {
  const { code, text } = await run([node, '-e', "console.log('out'); console.error('err'); process.exit(3)"])
  expect(code).toBe(3)
  expect(text.split('\n').toSorted()).toEqual(['', 'err', 'out'])
})

it('tells a program that is not there as a shell does', async () => {
  expect(await run(['no-such-program'])).toMatchObject({ code: 127 })
})

it('leaves nothing behind when it is cut off itself', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is always of this type.
  const { port } = server.address() as AddressInfo
  const endless = `require('node:net').connect(${port}, '127.0.0.1')`
  const module = JSON.stringify(new URL('command.ts', import.meta.url).href)
  const running = `import { run } from ${module}; await run([process.execPath, '-e', ${JSON.stringify(endless)}])`
  const connected = once(server, 'connection') as Promise<[Socket]>
  const parent = spawn(node, ['--input-type=module', '-e', running], { stdio: 'ignore' })
  const [socket] = await connected
  const ended = once(socket.on('error', () => {}).resume(), 'close')
  parent.kill('SIGKILL')
  await ended
  expect(socket.closed).toBe(true)
  server.close()
})
