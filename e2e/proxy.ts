// A reverse proxy in front of the server, as companies have them: it can pass on, answer by itself, and cut.
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Proxy = {
  url: string
  /**
   * `page`: a web page with 502, as when the server behind is gone; `cut`: connections break off; `hold`: nothing ever
   * answers, as when a cable is pulled; `pageless`: the API answers and the page itself does not; `twofold`: a page that has
   * just begun hears another build than later on, as from two servers at odds.
   */
  does: (what: 'pass' | 'page' | 'cut' | 'hold' | 'pageless' | 'twofold') => void
  end: () => Promise<void>
}

export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const passAs = (
    asked: IncomingMessage,
    answer: ServerResponse,
    changed: Record<string, string> = {},
  ): void => {
    const { method, url, headers } = asked
    const onward = request({ hostname, port, method, path: url, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, { ...reply.headers, ...changed })
      reply.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => passAs(asked, answer)
  const pageless = (asked: IncomingMessage, answer: ServerResponse): void =>
    asked.url?.startsWith('/api/') ? pass(asked, answer) : page(asked, answer)
  const twofold = (asked: IncomingMessage, answer: ServerResponse): void =>
    passAs(asked, answer, { 'x-build': asked.url === '/api/board' ? 'one' : 'other' })
  const ways = { pass, page, cut, hold, pageless, twofold }
  let way: keyof typeof ways = 'pass'
  const server = createServer((asked, answer) => {
    ways[way](asked, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    // A TCP server's address is always of this type.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    does: (what) => {
      way = what
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function page(_asked: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
}

function cut(asked: IncomingMessage): void {
  asked.socket.resetAndDestroy()
}

function hold(asked: IncomingMessage): void {
  asked.resume()
}
