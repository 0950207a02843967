// The floor of a board: node:http alone, sending two ready Buffers: `node bareBoard.ts WHOLE DELTA ENCODING`.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const [wholeFile = '', deltaFile = '', encoding = ''] = process.argv.slice(2)
const [whole, delta] = await Promise.all([readFile(wholeFile), readFile(deltaFile)])

const server = createServer((request, response) => {
  const body = request.url?.includes('?since=') ? delta : whole
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': encoding,
      'content-length': String(body.length),
      etag: 'W/"bare"',
    })
    .end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`)
})
process.once('SIGTERM', () => process.exit(0))
