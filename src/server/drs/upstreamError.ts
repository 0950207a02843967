// Why a whole call to DRS or IAM gave nothing to show.
import type { Problem } from '#contract/problem.ts'

/**
 * throttled: 429, or a code that says so. denied: credentials or permission. rejected: 400 with a DRS code, or a code
 * that names a task under any status, so one of the ids may be the cause. withdrawn: 404 or 410, the API is not offered
 * there. failing: everything else (5xx, network, time-out, redirect, unreadable, too large).
 */
export type UpstreamErrorKind = 'throttled' | 'denied' | 'rejected' | 'withdrawn' | 'failing'

export class UpstreamError extends Error {
  override name = 'UpstreamError'
  kind: UpstreamErrorKind
  problem: Problem
  /** HTTP status, null where none came. */
  status: number | null
  /** Retry-After in ms from the answer, both forms, not yet clamped. */
  retryAfterMs: number | null
  requestId: string | null
  latencyMs: number
  /** Do not call again before this (epoch ms): a refused credential pauses. */
  pauseUntil: number | null

  constructor(facts: {
    kind: UpstreamErrorKind
    problem: Problem
    status: number | null
    retryAfterMs: number | null
    requestId: string | null
    latencyMs: number
    pauseUntil: number | null
  }) {
    super(`${facts.problem.code}: ${facts.problem.text}`)
    this.kind = facts.kind
    this.problem = facts.problem
    this.status = facts.status
    this.retryAfterMs = facts.retryAfterMs
    this.requestId = facts.requestId
    this.latencyMs = facts.latencyMs
    this.pauseUntil = facts.pauseUntil
  }
}
