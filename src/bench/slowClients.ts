// Clients that keep a connection and give nothing for it, as a process of its own: `node slowClients.ts URL COUNT`. A third
// never ends its headers, a third never ends its body, a third asks for the whole board and reads none of it. Whom the
// server sends away comes back at once. Ends at SIGTERM.
import { connect, type Socket } from 'node:net'

const [url = '', count = '0'] = process.argv.slice(2)
const { hostname, port, host } = new URL(url)
/** Between two bytes. */
const BYTE_MS = 1_000

const headers = `GET /api/board HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `
const body = `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nX-Lockstep: 1\r\nContent-Length: 60000\r\n\r\n`
const reading = `GET /api/board HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(4)

const beginnings = [headers, body, reading]

function open(kind: number): void {
  const socket: Socket = connect({ host: hostname, port: Number(port) })
  const dripping = setInterval(() => socket.write('a'), BYTE_MS)
  socket.on('error', () => {})
  socket.once('close', () => {
    clearInterval(dripping)
    setTimeout(() => open(kind), BYTE_MS)
  })
  // What is not read stays with the server.
  if (kind === 2) socket.pause()
  else socket.resume()
  socket.write(beginnings[kind] ?? '')
}

for (let index = 0; index < Number(count); index += 1) open(index % beginnings.length)
console.log(`At ${url}`)
process.once('SIGTERM', () => process.exit(0))
