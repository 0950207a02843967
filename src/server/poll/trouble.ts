// How a project fares after a call: well again, or backing off.
import type { Problem } from '#contract/problem.ts'
import type { Health } from '#contract/words.ts'

import type { UpstreamError, UpstreamErrorKind } from '../drs/upstreamError.ts'
import { afterFailure, noBackoff } from './backoff.ts'
import type { ProjectRun } from './projectRun.ts'

export type TroubleFacts = {
  startedAt: number
  endedAt: number
  nowMs: number
  random: number
  intervalMs: number
}

/** How one project fares. */
export type Fortune = Pick<ProjectRun, 'backoff' | 'lastFailureAt' | 'health' | 'error'>

/** What is told of a failed call; a defect of our own is told like one of DRS. */
export type Trouble = Pick<UpstreamError, 'kind' | 'problem' | 'retryAfterMs' | 'pauseUntil'>

/** An answer to a call that began before the last failure says nothing about what came after. */
export const noteGood = (run: Fortune, startedAt: number): void => {
  if (startedAt < run.lastFailureAt) return
  run.backoff = noBackoff
  run.health = 'ok'
  run.error = null
}

/** Calls that were under way together and fail together are one failure. */
export const noteTrouble = (run: Fortune, trouble: Trouble, facts: TroubleFacts): void => {
  const { startedAt, endedAt, nowMs, random } = facts
  const isNew = startedAt >= run.lastFailureAt
  const next = afterFailure(
    isNew ? run.backoff : { ...run.backoff, failures: Math.max(0, run.backoff.failures - 1) },
    {
      kind: trouble.kind,
      retryAfterMs: trouble.retryAfterMs,
      pauseUntil: trouble.pauseUntil === null ? null : endedAt + trouble.pauseUntil - nowMs,
      intervalMs: facts.intervalMs,
      startedAt,
      failedAt: endedAt,
      random,
    },
  )
  run.backoff = {
    ...next,
    notBefore: Math.max(next.notBefore ?? 0, isNew ? 0 : (run.backoff.notBefore ?? 0)),
  }
  run.lastFailureAt = endedAt
  run.health = healthOf[trouble.kind]
  run.error = trouble.problem
}

const healthOf: Readonly<Record<UpstreamErrorKind, Health>> = {
  throttled: 'throttled',
  denied: 'denied',
  rejected: 'failing',
  withdrawn: 'failing',
  failing: 'failing',
}

/** Something in Lockstep itself went wrong: the poll goes on. */
export const defectProblem: Problem = {
  code: 'INTERNAL',
  text: 'Lockstep could not handle this answer; the log says more.',
  texts: {
    'en-us': 'Lockstep could not handle this answer; the log says more.',
    'zh-cn': 'Lockstep 无法处理该应答，详见日志。',
  },
}
