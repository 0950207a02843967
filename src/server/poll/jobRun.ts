// What the poller remembers of one job between calls. Times are of the monotonic clock, ms.
import type { JobState } from '#contract/words.ts'

import type { JudgedJob } from '../board/boardSink.ts'
import { dueAfterMs, isMoving } from './dueAfter.ts'
import type { JobSchedule } from './schedule.ts'

export type JobRun = JobSchedule & {
  state: JobState
  /** Since when the polls have found it in this state. */
  stateSince: number
  /** Polls in a row that found it so, the first one not counted. */
  repeats: number
  /** Time to the next poll, were there no other job. */
  paceMs: number
  /** Code of its present error. */
  errorCode: string | null
  /** Error codes whose text in the other language has been asked for. */
  textsAsked: Set<string>
}

const STATUS_EVERY_MS = 5 * 60_000
const FAILED_STATUS_EVERY_MS = 60_000

export const newJobRun = (id: string, intervalMs: number, nowMs: number): JobRun => ({
  id,
  moving: true,
  dueAt: nowMs,
  underWay: false,
  company: 'together',
  // The first progress is worth more than the first task status.
  statusDueAt: nowMs + intervalMs / 2,
  statusAlone: false,
  textDueAt: null,
  state: 'unknown',
  stateSince: nowMs,
  repeats: 0,
  paceMs: intervalMs,
  errorCode: null,
  textsAsked: new Set(),
})

export type PollFacts = { startedAt: number; endedAt: number; intervalMs: number; withoutTaskStatus: boolean }

/** After a call that told something of the job: when it is due again, and whether it goes first. */
export const settleJob = (job: JobRun, judged: JudgedJob, facts: PollFacts): void => {
  noteState(job, judged.state, facts.endedAt)
  job.moving = isMoving(judged) || isLookedFor(judged)
  job.paceMs = job.moving
    ? facts.intervalMs
    : dueAfterMs({
        state: judged.state,
        known: judged.known,
        repeats: job.repeats,
        inStateMs: facts.endedAt - job.stateSince,
        intervalMs: facts.intervalMs,
        withoutTaskStatus: facts.withoutTaskStatus,
      })
  job.dueAt = facts.startedAt + job.paceMs
  wantText(job, judged, facts.endedAt)
}

/** After a call for task status; a job at rest that initializes again is polled at once. */
export const settleStatus = (job: JobRun, judged: JudgedJob, facts: PollFacts): void => {
  job.statusDueAt = facts.startedAt + (judged.state === 'failed' ? FAILED_STATUS_EVERY_MS : STATUS_EVERY_MS)
  job.statusAlone = false
  if (job.state === 'complete' && judged.taskStatus !== null && initializing.has(judged.taskStatus)) {
    job.dueAt = facts.endedAt
  }
  if (judged.state === job.state) return
  noteState(job, judged.state, facts.endedAt)
  job.dueAt = Math.min(job.dueAt, facts.endedAt + facts.intervalMs)
}

/** Task statuses of an initialization under way. Source: task status list drs_05_0005. */
const initializing: ReadonlySet<string> = new Set([
  'STARTJOBING',
  'FULL_TRANSFER_STARTED',
  'CHILD_TRANSFER_STARTING',
  'CHILD_TRANSFER_STARTED',
])

/** Left out of an answer, but not often enough yet to be missing. */
const isLookedFor = (judged: JudgedJob): boolean =>
  judged.outcome === 'not-returned' && judged.state !== 'missing'

const noteState = (job: JobRun, state: JobState, nowMs: number): void => {
  if (job.state === state) {
    job.repeats += 1
    return
  }
  job.state = state
  job.stateSince = nowMs
  job.repeats = 0
}

const wantText = (job: JobRun, judged: JudgedJob, nowMs: number): void => {
  const { errorCode, lacksText } = judged
  job.errorCode = errorCode
  if (errorCode === null || lacksText === null || job.textsAsked.has(errorCode)) job.textDueAt = null
  else job.textDueAt ??= nowMs
}
