// One initialization of a job: when it began, when it ended, and when the next one begins.
import type { JobState } from '#contract/words.ts'

import type { Row, Snapshot } from './snapshot.ts'
import { isCompared } from './statusCodes.ts'

/** `endedAt`: greatest end of a row, only once the job is complete or short. */
export type Run = { startedAt: number; endedAt: number | null }

/** The run a snapshot shows, judged `state`; null while no row has a start. */
export function runOf(snapshot: Snapshot, state: JobState): Run | null {
  const startedAt = earliestStart(snapshot)
  if (startedAt === null) return null
  return { startedAt, endedAt: state === 'complete' || state === 'short' ? latestEnd(snapshot) : null }
}

/** Rows have restarted: the earliest start is later, and counts fell or rows are no longer compared. */
export function isNewRun(before: Snapshot, after: Snapshot): boolean {
  const [first, next] = [earliestStart(before), earliestStart(after)]
  return first !== null && next !== null && next > first && isSetBack(before, after)
}

/** A count of some type is lower than it was, or DRS had finished with a type and works on it again. */
export function isSetBack(before: Snapshot, after: Snapshot): boolean {
  const earlier = new Map(before.rows.map((row) => [row.type, row]))
  return after.rows.some((row) => {
    const was = earlier.get(row.type)
    return was !== undefined && rowSetBack(was, row)
  })
}

const rowSetBack = (was: Row, is: Row): boolean =>
  fell(was.src, is.src) || fell(was.dst, is.dst) || (isCompared(was.status) && !isCompared(is.status))

const fell = (was: number | null, is: number | null): boolean => was !== null && is !== null && is < was

/** Least start of a row; null while none has one. */
export function earliestStart({ rows }: Snapshot): number | null {
  return rows.reduce<number | null>(
    (least, { startedAt }) =>
      startedAt !== null && (least === null || startedAt < least) ? startedAt : least,
    null,
  )
}

function latestEnd({ rows }: Snapshot): number | null {
  return rows.reduce<number | null>(
    (greatest, { endedAt }) =>
      endedAt !== null && (greatest === null || endedAt > greatest) ? endedAt : greatest,
    null,
  )
}
