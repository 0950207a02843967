// Whether news of a job can be seen at all: told from what is remembered of it, before anything is made of it.
import { areSame, isSame, isSameFall, isSameFigures, isSameProblem, isSameReason } from './changed.ts'
import type { JobRecord } from './jobRecord.ts'
import type { Judged } from './judge.ts'
import { currentProblem } from './summary.ts'

/** `record` settled with `judged`. */
export type Shown = { record: JobRecord; judged: Judged }

/**
 * Whether the summaries of both, made at one moment of a live job, do not differ for `hasChanged`. A tenth of what it
 * costs to make and compare the summaries, and most answers show nothing new.
 */
export const isShownAlike = (before: Shown, after: Shown): boolean =>
  isSameRecord(before.record, after.record) &&
  isSameJudgement(before.judged, after.judged) &&
  isSame(currentProblem(before.record), currentProblem(after.record), isSameProblem) &&
  areSame(rowsOf(before), rowsOf(after), isSameFigures) &&
  areSame(before.record.falls, after.record.falls, isSameFall)

const isSameRecord = (a: JobRecord, b: JobRecord): boolean =>
  a.movedAt === b.movedAt && a.stateSince === b.stateSince && a.task?.status === b.task?.status

const isSameJudgement = (a: Judged, b: Judged): boolean =>
  a.state === b.state &&
  a.released === b.released &&
  a.paused === b.paused &&
  isSame(a.reason, b.reason, isSameReason)

const rowsOf = ({ record }: Shown) => record.snapshot?.rows ?? []
