// Behind a proxy nobody signs in or out: the record has who is there for the first time in a while instead.
import type { Clock } from '../../clock.ts'
import type { Audit } from '../audit.ts'
import { addressKey } from '../rateLimit.ts'

export type Sightings = {
  /** Somebody asks whom the proxy names. `isLetIn`: one of their groups may look. */
  note: (who: string, from: string, isLetIn: boolean) => void
}

/** After as long a silence a session of the other modes would have ended. */
const AWAY_MS = 8 * 3_600_000
/** Beyond these the one unseen for longest is forgotten. */
const MOST_KNOWN = 10_000

/** One person at one address is one, let in or not. A restart begins anew. */
export function createSightings(clock: Clock, audit: Pick<Audit, 'note'>): Sightings {
  /** Monotonic time of the last request, in the order of that. */
  const seenMs = new Map<string, number>()
  return {
    note: (who, from, isLetIn) => {
      const nowMs = clock.monotonicMs()
      const kind = isLetIn ? 'signed-in' : 'sign-in-failed'
      const key = [kind, addressKey(from), who].join(' ')
      const before = seenMs.get(key) ?? Number.NEGATIVE_INFINITY
      seenMs.delete(key)
      seenMs.set(key, nowMs)
      const [oldest] = seenMs.keys()
      if (seenMs.size > MOST_KNOWN && oldest !== undefined) seenMs.delete(oldest)
      if (nowMs - before >= AWAY_MS) audit.note({ kind, who, what: null, from })
    },
  }
}
