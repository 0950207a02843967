// The simulator's own calls, for hands and for tests in other processes: faults, switches, what arrived.
import * as z from 'zod/mini'

import { isFaultName, type FaultName } from '../faults/faultNames.ts'
import { jsonAnswer, type Answer } from '../http/answer.ts'
import type { Arrival } from '../http/requestHandler.ts'
import type { Simulator } from '../simulator.ts'
import { Switches } from '../switches.ts'

/** `/simulator/redirected` is where the redirect leads: it is recorded as a call. */
export const isControlPath = (path: string): boolean =>
  path.startsWith('/simulator/') && !path.startsWith('/simulator/redirected')

const SwitchesRequest = z.partial(Switches)

const FaultRequest = z.strictObject({
  fault: z.custom<FaultName>((name) => typeof name === 'string' && isFaultName(name)),
  projectId: z.optional(z.string()),
  jobs: z.optional(z.array(z.string())),
  route: z.optional(z.enum(['struct-process', 'batch-status'])),
  retryAfter: z.optional(z.string()),
  times: z.optional(z.int().check(z.positive())),
})

type Handler = (json: unknown) => Answer

/** `simulator` is asked for only when a call comes: it does not exist yet when its server is made. */
export const createControl = (simulator: () => Simulator): ((arrival: Arrival) => Answer) => {
  const done = jsonAnswer(200, {})
  const handlers: Record<string, Handler> = {
    'PUT /simulator/fault': (json) => {
      const read = FaultRequest.safeParse(json)
      if (!read.success) return rejected(read.error)
      const { fault, ...options } = read.data
      simulator().setFault(fault, withoutUndefined(options))
      return done
    },
    'DELETE /simulator/fault': () => {
      simulator().setFault(null)
      return done
    },
    'PUT /simulator/switches': (json) => {
      const read = SwitchesRequest.safeParse(json)
      if (!read.success) return rejected(read.error)
      simulator().setSwitches(withoutUndefined(read.data))
      return done
    },
    'POST /simulator/expire-tokens': () => {
      simulator().expireTokens()
      return done
    },
    'GET /simulator/calls': () => jsonAnswer(200, { calls: simulator().calls }),
    'DELETE /simulator/calls': () => {
      simulator().clearCalls()
      return done
    },
    'GET /simulator/configuration': () => {
      const { url, projects, credentials } = simulator()
      return jsonAnswer(200, { endpoint: url, iamEndpoint: url, projects, credentials })
    },
  }
  return ({ request, json }) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const handler = handlers[`${request.method} ${path}`]
    const known = Object.keys(handlers)
    return handler?.(json) ?? jsonAnswer(404, { error: 'unknown call of the simulator', known })
  }
}

const rejected = (error: z.core.$ZodError): Answer =>
  jsonAnswer(400, { error: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) })

/** With exact optional properties a key that is not given must not be there. */
const withoutUndefined = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // The filter takes out what the type says is gone.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
