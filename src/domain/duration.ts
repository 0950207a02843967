// How long an object type took or has been taking.
import type { TypeProgress } from '#contract/job.ts'

import { isCompared } from './statusCodes.ts'

/** What a duration rests on. */
export type TimedRow = Pick<TypeProgress, 'status' | 'startedAt' | 'endedAt'>

/** none: no start, or done without an end. clock: it ends before it starts. running: up to now. */
export type RowDuration =
  | { kind: 'none' }
  | { kind: 'clock' }
  | { kind: 'took'; ms: number }
  | { kind: 'running'; ms: number }

export function rowDuration({ status, startedAt, endedAt }: TimedRow, nowMs: number): RowDuration {
  if (startedAt === null) return { kind: 'none' }
  if (endedAt !== null) {
    return endedAt < startedAt ? { kind: 'clock' } : { kind: 'took', ms: endedAt - startedAt }
  }
  return isCompared(status) ? { kind: 'none' } : { kind: 'running', ms: Math.max(0, nowMs - startedAt) }
}
