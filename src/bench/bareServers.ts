// The floors of an answer: a bare server of each kind that sends one ready Buffer. Run as a process of its own:
// `node bareServers.ts fastify|http FILE STATUS`.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

import { fastify } from 'fastify'

const [kind, file, status = '200'] = process.argv.slice(2)
const statusCode = Number(status)
const body = statusCode === 304 ? Buffer.alloc(0) : await readFile(file ?? '')
const headers = {
  'content-type': 'application/json; charset=utf-8',
  ...(statusCode === 304 ? {} : { 'content-encoding': 'gzip', 'content-length': String(body.length) }),
}

if (kind === 'fastify') {
  const app = fastify()
  app.get('/', (_request, reply) => reply.code(statusCode).headers(headers).send(body))
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
} else {
  const server = createServer((_request, response) => {
    response.writeHead(statusCode, headers).end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`)
  })
}
process.once('SIGTERM', () => process.exit(0))
