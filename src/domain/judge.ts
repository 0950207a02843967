// State of a job from everything that is remembered of it: the first rule that holds.
import type { Reason, ReasonKind } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'

import { classifyJobCode, failedTaskStatuses, isNotKnownTaskStatus, isPausing } from './jobCode.ts'
import type { JobRecord } from './jobRecord.ts'
import { NOT_RETURNED_LIMIT } from './notReturned.ts'
import { isFinishing, rowState } from './rowState.ts'
import type { Row } from './snapshot.ts'
import { isStalled, stillSince, usualGapMs } from './stall.ts'
import { isCompared } from './statusCodes.ts'

/** `released`: complete, and DRS has let the task go since. `paused`: initializing, but for a pause. */
export type Judged = { state: JobState; reason: Reason | null; released: boolean; paused: boolean }

/** State as of the last good answer: time that passes without answers changes nothing. */
export function judgeJob(record: JobRecord, context: { stallAfterMs: number }): Judged {
  return judgeTask(record) ?? judgeRows(record) ?? judgeMovement(record, context)
}

/** What DRS says of the task as a whole, in place of figures or against them. */
function judgeTask(record: JobRecord): Judged | null {
  const { task, error, movedAt } = record
  const code = error && classifyJobCode(error.problem.code)
  if (task && failedTaskStatuses.has(task.status) && (movedAt === null || movedAt <= task.holdsAt)) {
    return judged('failed', because('task-status', task.since))
  }
  if (error && code === 'failed') return judged('failed', because('job-error', error.since))
  const releasedByTask = task !== null && isNotKnownTaskStatus(task.status)
  if (releasedByTask || code === 'not-known') {
    if (record.wasComplete) return { ...judged('complete'), released: true }
    return judged('missing', because('not-known', (releasedByTask ? task : error)?.since))
  }
  if (record.unreturned >= NOT_RETURNED_LIMIT) {
    return judged('missing', because('not-returned', record.unreturnedSince))
  }
  return error && code === 'not-started' ? judged('waiting', because('not-started', error.since)) : null
}

/** What the rows say by themselves; null while some are at work. */
function judgeRows({ snapshot }: JobRecord): Judged | null {
  if (snapshot === null) return judged('unknown', because('no-answer'))
  const { rows } = snapshot
  const states = rows.map(rowState)
  if (states.every((state) => state === 'waiting')) return judged('waiting')
  if (states.every((state) => state === 'complete')) return judged('complete')
  if (!rows.every((row) => isCompared(row.status))) return null
  const unreadable = rows[states.indexOf('unknown')]
  if (unreadable) return judged('unknown', { ...because('unreadable-count'), type: unreadable.type })
  const short = rows[states.indexOf('short')]
  return judged('short', { ...because('short', short?.endedAt), type: short?.type ?? null })
}

function judgeMovement(record: JobRecord, context: { stallAfterMs: number }): Judged {
  const paused = isPausing(record.task?.status ?? null)
  if (paused || !isStalled(record, context)) return { ...judged('initializing'), paused }
  return judged('stalled', {
    kind: 'no-movement',
    type: sticking(record.snapshot?.rows ?? []),
    since: stillSince(record),
    usualMs: usualGapMs(record.gapsMs),
  })
}

/** The type a stall sits in: the first at work that has not got everything, else the first that is not complete. */
function sticking(rows: readonly Row[]): string | null {
  const atWork = rows.filter((row) => rowState(row) === 'running')
  const first =
    atWork.find((row) => !isFinishing(row)) ?? atWork[0] ?? rows.find((row) => rowState(row) !== 'complete')
  return first?.type ?? null
}

const judged = (state: JobState, reason: Reason | null = null): Judged => ({
  state,
  reason,
  released: false,
  paused: false,
})

const because = (kind: ReasonKind, since: number | null = null): Reason => ({
  kind,
  type: null,
  since,
  usualMs: null,
})
