// Does this page still hear the server? Judged by the browser alone.
import { useQuery } from '@tanstack/react-query'

import { isLost } from '#domain/connection.ts'
import { elapsedSince } from '#domain/elapsed.ts'

import { useFromReading } from '../now.ts'
import { boardQuery, pollIntervalMs } from '../queries.ts'
import { useStandstill, wentOnMs } from '../standstill.ts'

/** Time that a page which has just woken, or stood still, gets for its first answer before it calls the server lost. */
const WAKE_GRACE_MS = 3_000

/**
 * `live`: answers come. `checking`: too long without one, but the page has only just woken. `lost`: no answer for two
 * polls. `paused`, `signed-out`: the page itself does not ask. Whatever is not live is drawn dimmed.
 */
export type Connection = {
  state: 'live' | 'checking' | 'lost' | 'paused' | 'signed-out'
  /** Server's clock at the last answer, epoch ms; null before the first, and while live: each answer would render. */
  lastContactAt: number | null
}

export function useConnection(): Connection {
  const still = useStandstill()
  const { isError } = useQuery({ ...boardQuery, select: () => null })
  const state = useFromReading((reading, heard) => {
    if (still !== null) return still === 'paused' ? 'paused' : 'signed-out'
    if (heard === null) return isError ? 'lost' : 'checking'
    if (!isLost({ sinceAnswerMs: elapsedSince(heard, reading), pollMs: pollIntervalMs() })) return 'live'
    const beganMs = Math.max(reading.wokeMs ?? -Infinity, wentOnMs() ?? -Infinity)
    return reading.performanceMs - beganMs < WAKE_GRACE_MS ? 'checking' : 'lost'
  })
  const lastContactAt = useFromReading((_, heard) => (state === 'live' ? null : (heard?.nowMs ?? null)))
  return { state, lastContactAt }
}
