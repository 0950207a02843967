// Keeps the cookie of a screen alive: browsers drop any cookie after 400 days.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Clock } from '../clock.ts'
import type { ClientFacts } from './clientFacts.ts'
import type { Cookies } from './cookies.ts'
import type { Identity } from './identity.ts'
import { WALL_COOKIE_SECONDS } from './walls.ts'

const DAY_MS = 24 * 3_600_000

export type Renewal = (
  exchange: { request: IncomingMessage; response: ServerResponse },
  identity: Identity,
  facts: ClientFacts,
) => void

/** At most once a day for each link. */
export function createRenewal(cookies: Cookies, clock: Clock): Renewal {
  const renewedAt = new Map<string, number>()
  return ({ request, response }, identity, facts) => {
    if (identity.kind !== 'wall') return
    const nowMs = clock.nowMs()
    if (Math.abs(nowMs - (renewedAt.get(identity.id) ?? 0)) < DAY_MS) return
    const value = cookies.read(request, 'wall', facts)
    if (value === null) return
    renewedAt.set(identity.id, nowMs)
    cookies.set(response, { kind: 'wall', value, maxAgeSeconds: WALL_COOKIE_SECONDS }, facts)
  }
}
