// When a project in trouble may be called again. Times are of the monotonic clock, ms.
import type { UpstreamErrorKind } from '../drs/upstreamError.ts'

export type Backoff = {
  /** Failed calls in a row. */
  failures: number
  /** No call before; null = at once. */
  notBefore: number | null
}

export const noBackoff: Backoff = { failures: 0, notBefore: null }

export type Failure = {
  kind: UpstreamErrorKind
  retryAfterMs: number | null
  /** Of a refused credential; null where the client asks for no pause. */
  pauseUntil: number | null
  intervalMs: number
  startedAt: number
  failedAt: number
  /** 0 up to 1. */
  random: number
}

/** Tries at the usual interval before it backs off further; a 429 has none. */
const PLAIN_TRIES = 3
const LARGEST_CEILING_MS = 60_000
const LONGEST_RETRY_AFTER_MS = 5 * 60_000
const RETRY_AFTER_SPREAD_MS = 1_000

export const afterFailure = (before: Backoff, failure: Failure): Backoff => {
  const failures = before.failures + 1
  return { failures, notBefore: Math.max(retryAt(failures, failure), failure.pauseUntil ?? 0) }
}

const retryAt = (failures: number, failure: Failure): number => {
  const { kind, retryAfterMs, intervalMs, startedAt, failedAt, random } = failure
  const told =
    retryAfterMs !== null && retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) : null
  const toldAt = told === null ? null : failedAt + told + random * RETRY_AFTER_SPREAD_MS
  const plainTries = kind === 'throttled' ? 0 : PLAIN_TRIES
  if (failures <= plainTries) return Math.max(startedAt + intervalMs, toldAt ?? 0)
  return toldAt ?? failedAt + random * ceilingMs(failures - plainTries, intervalMs)
}

/** Doubles from twice the interval; the interval itself is left to the jobs' due times. */
const ceilingMs = (step: number, intervalMs: number): number =>
  Math.min(LARGEST_CEILING_MS, 2 * intervalMs * 2 ** Math.min(step - 1, 16))
