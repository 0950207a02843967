import type { Connection, Delivery } from '../faults/fault.ts'
import { hexOf } from '../random.ts'
import type { Answer } from './answer.ts'

/** The whole answer at once. */
export const send: Delivery = (answer, connection) => {
  connection.response.end(startAnswer(answer, connection))
}

/** Sends status and headers, dated by the simulator's clock. @returns the bytes that have to follow. */
export const startAnswer = (answer: Answer, { response, clock, record }: Connection): Buffer => {
  record.status = answer.status
  const bytes = Buffer.from(answer.body)
  response.sendDate = false
  response.writeHead(answer.status, {
    date: new Date(clock.nowMs()).toUTCString(),
    'content-length': bytes.length,
    'x-request-id': hexOf(32, 'request', record.at, record.path),
    ...answer.headers,
  })
  return bytes
}
