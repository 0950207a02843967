import type { Answer } from './answer.ts'
import type { DrsCall } from './drsCall.ts'
import { gatewayFailure } from './failures.ts'

/** How long the gateway asks to wait where it says so at all. */
const WAIT_MS = 20_000

/** 429 of the gateway. `retryAfter` is a kind of the switches, or the very text of the header. */
export const throttled = (call: DrsCall, retryAfter: string): Answer => {
  const text = 'The throttling threshold has been reached: policy user over ratelimit,limit:20,time:1 minute'
  const answer = gatewayFailure(call.world, 429, { number: '0308', text })
  const header = headerOf(retryAfter, call.now)
  return header === null ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': header } }
}

const headerOf = (retryAfter: string, now: number): string | null => {
  switch (retryAfter) {
    case 'none':
      return null
    case 'seconds':
      return String(WAIT_MS / 1000)
    case 'date':
      return new Date(now + WAIT_MS).toUTCString()
    case 'nonsense':
      return 'soon'
    case 'day':
      return '86400'
    default:
      return retryAfter
  }
}
