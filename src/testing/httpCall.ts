// One HTTP call to this machine exactly as given: no tidied path, no headers of a client's own choice.
import { request } from 'node:http'
import { request as requestTls } from 'node:https'

export type HttpCall = {
  port: number
  path: string
  method?: string
  /** A list is a header that comes more than once. */
  headers?: Record<string, string | string[]>
  body?: string
  /** PEM of the authority that vouches for the server: over TLS. */
  ca?: string
}

export type HttpAnswer = { status: number; headers: Record<string, unknown>; body: Buffer }

export const httpCall = ({
  port,
  path,
  method = 'GET',
  headers = {},
  body,
  ca,
}: HttpCall): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path, method, headers, agent: false } as const
    const asking = (ca === undefined ? request(to) : requestTls({ ...to, ca, servername: 'localhost' })).on(
      'response',
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
