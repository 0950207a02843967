// One HTTP call to this machine exactly as given: no tidied path, no headers of a client's own choice.
import { request } from 'node:http'

export type HttpCall = {
  port: number
  path: string
  method?: string
  /** A list is a header that comes more than once. */
  headers?: Record<string, string | string[]>
  body?: string
}

export type HttpAnswer = { status: number; headers: Record<string, unknown>; body: Buffer }

export const httpCall = ({ port, path, method = 'GET', headers = {}, body }: HttpCall): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })
