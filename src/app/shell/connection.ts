// Does this page still hear the server? Judged by the browser alone.
import { useQuery } from '@tanstack/react-query'

import { isLost } from '#domain/connection.ts'
import { elapsedSince } from '#domain/elapsed.ts'

import { useClocks } from '../now.ts'
import { boardQuery, pollIntervalMs } from '../queries.ts'

/** Time that a page which has just woken gets for its first answer before it calls the server lost. */
const WAKE_GRACE_MS = 3_000

/**
 * `live`: answers come. `checking`: too long without one, but the page has only just woken. `lost`: no answer for two
 * polls. Whatever is not live is drawn dimmed.
 */
export type Connection = {
  state: 'live' | 'checking' | 'lost'
  /** Server's clock at the last answer, epoch ms; null before the first. */
  lastContactAt: number | null
}

export function useConnection(): Connection {
  const clocks = useClocks()
  const { data: heard, isError } = useQuery({ ...boardQuery, select: (answer) => answer.heard })
  if (heard === undefined) return { state: isError ? 'lost' : 'checking', lastContactAt: null }
  const overdue = isLost({ sinceAnswerMs: elapsedSince(heard, clocks), pollMs: pollIntervalMs() })
  const justWoken = clocks.wokeMs !== null && clocks.performanceMs - clocks.wokeMs < WAKE_GRACE_MS
  const state = overdue ? (justWoken ? 'checking' : 'lost') : 'live'
  return { state, lastContactAt: heard.nowMs }
}
