// One request from arrival to answer: which call it is, who calls, which fault is shown.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import type { RecordedCall } from '../callLog.ts'
import { isControlPath } from '../control/controlRoutes.ts'
import type { Connection } from '../faults/fault.ts'
import type { World } from '../world.ts'
import type { Answer } from './answer.ts'
import { answerDrs } from './answerDrs.ts'
import { answerIam } from './answerIam.ts'
import { gatewayFailure } from './failures.ts'
import { parseJson, readBody } from './readBody.ts'
import { recordCall } from './recordCall.ts'
import { send } from './send.ts'

export type Arrival = { request: IncomingMessage; body: Buffer; json: unknown }

export const createRequestHandler =
  (world: World, control: (arrival: Arrival) => Answer): RequestListener =>
  (request, response) => {
    handle(world, control, { request, response }).catch((error: unknown) => {
      response.destroy()
      // A caller that goes away while it is still sending ends here. All else is a defect, and must not look like a fault.
      if (request.complete) throw error
    })
  }

const handle = async (
  world: World,
  control: (arrival: Arrival) => Answer,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> => {
  const body = await readBody(request)
  const arrival = {
    request,
    body: body ?? Buffer.alloc(0),
    json: body === null ? undefined : parseJson(body),
  }
  const record = recordCall(world, arrival)
  const connection: Connection = { response, clock: world.clock, record }
  if (isControlPath(record.path)) {
    send(control(arrival), connection)
    return
  }
  world.log.add(record)
  if (body === null) {
    send(gatewayFailure(world, 413, { number: '0201', text: 'Request entity too large' }), connection)
    return
  }
  answer(world, arrival, connection)
}

const answer = (world: World, arrival: Arrival, connection: Connection): void => {
  const { record } = connection
  if (record.method === 'POST' && isDrs(record.route)) answerDrs(world, arrival, connection)
  else if (record.method === 'POST' && record.route === 'tokens') answerIam(world, arrival, connection)
  else {
    const text = 'The API does not exist or has not been published in the environment'
    send(gatewayFailure(world, 404, { number: '0101', text }), connection)
  }
}

const isDrs = (route: RecordedCall['route']): boolean =>
  route === 'struct-process' || route === 'batch-status'
