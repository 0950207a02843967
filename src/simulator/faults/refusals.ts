// Calls that are answered with an error instead.
import { jsonAnswer, type Answer } from '../http/answer.ts'
import type { DrsCall } from '../http/drsCall.ts'
import { drsFailure, gatewayFailure } from '../http/failures.ts'
import { throttled } from '../http/throttled.ts'
import type { Fault } from './fault.ts'
import type { ActiveFault } from './faultBook.ts'

const IAM_WRONG = 'Incorrect IAM authentication information'

const refusal = (answer: (call: DrsCall, active: ActiveFault) => Answer): Fault => ({
  kind: 'refuse',
  answer,
})

const gateway = (status: number, number: string, text: string): Fault =>
  refusal(({ world }) => gatewayFailure(world, status, { number, text }))

const drs = (status: number, code: string): Fault =>
  refusal(({ record }) => drsFailure(status, code, { language: record.language }))

/** Only for tokens from before the fault; a ready token cannot be renewed and stays refused. */
const forOldTokens = (answer: (call: DrsCall) => Answer): Fault => ({
  kind: 'refuse',
  answer: (call, active) => {
    if (call.record.authentication !== 'token') return null
    return call.token === null || call.token.serial <= active.tokensUpTo ? answer(call) : null
  },
})

export const refusals = {
  'token-expired': forOldTokens(({ world, token, now }) => {
    const expiresAt = new Date(Math.min(now, token?.expiresAt ?? now)).toISOString()
    return gatewayFailure(world, 401, {
      number: '0301',
      text: `${IAM_WRONG}: token expires, expires_at:${expiresAt}`,
    })
  }),
  'token-outdated': forOldTokens(({ world }) =>
    gatewayFailure(world, 401, { number: '0307', text: 'The token must be updated.' }),
  ),
  'token-invalid': forOldTokens(({ record }) => drsFailure(403, 'DRS.M00100', { language: record.language })),
  unauthorized: refusal(({ world, record }) => {
    const text = record.authentication === 'signature' ? 'verify aksk signature fail' : 'decrypt token fail'
    return gatewayFailure(world, 401, { number: '0301', text: `${IAM_WRONG}: ${text}` })
  }),
  denied: drs(403, 'DRS.M00102'),
  'denied-project': drs(403, 'DRS.M00261'),
  'denied-gateway': gateway(403, '0302', 'The IAM user is not authorized to access the API.'),
  'status-denied': {
    kind: 'refuse',
    answer: ({ route, record }) =>
      route === 'batch-status' ? drsFailure(403, 'DRS.M00102', { language: record.language }) : null,
  },
  'bad-request': drs(400, 'DRS.M00200'),
  withdrawn: gateway(404, '0101', 'The API does not exist or has not been published in the environment'),
  gone: refusal(() =>
    jsonAnswer(410, { error_code: 'DRS.M00007', error_msg: 'The API is no longer offered.' }),
  ),
  throttle: refusal((call, { options }) =>
    throttled(call, options.retryAfter ?? call.world.switches.retryAfter),
  ),
  'throttle-seconds': refusal((call) => throttled(call, 'seconds')),
  'throttle-date': refusal((call) => throttled(call, 'date')),
  'throttle-nonsense': refusal((call) => throttled(call, 'nonsense')),
  'throttle-day': refusal((call) => throttled(call, 'day')),
  'error-422': drs(422, 'DRS.M00002'),
  'error-500': drs(500, 'DRS.M00004'),
  'error-502': gateway(502, '0201', 'Backend unavailable'),
  'error-503': refusal(({ record }, { options }) => {
    const answer = drsFailure(503, 'DRS.M00004', { language: record.language })
    if (options.retryAfter === undefined) return answer
    return { ...answer, headers: { ...answer.headers, 'retry-after': options.retryAfter } }
  }),
  'error-504': gateway(504, '0201', 'Backend timeout'),
  /** A careless upstream that repeats what it was sent. */
  echo: refusal(({ request, record }) => {
    const { 'x-auth-token': token, authorization } = request.headers
    const text = `Cannot process token ${String(token)}, authorization ${String(authorization)}`
    return drsFailure(500, 'DRS.M00004', { language: record.language, text })
  }),
} satisfies Record<string, Fault>
