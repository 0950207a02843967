// Whether a job must be sent again. Written out field by field: it runs for every job that was polled.
import type { CountFall, JobSummary, Reason, TypeProgress } from '#contract/job.ts'
import type { Problem } from '#contract/problem.ts'

import { isSamePace } from './pace/pace.ts'
import { isSameReady } from './pace/ready.ts'
import type { Row } from './snapshot.ts'

/**
 * Whether the job differs in anything a row of the board shows; sums follow from the rows. Times of polls and of figures
 * alone are nothing new while the job is live: else every poll would send every job.
 */
export const hasChanged = (before: JobSummary, after: JobSummary): boolean =>
  !isSameJob(before, after) ||
  !isSame(before.reason, after.reason, isSameReason) ||
  !isSame(before.error, after.error, isSameProblem) ||
  !areSame(before.types, after.types, isSameRow) ||
  !areSame(before.falls, after.falls, isSameFall) ||
  !isSame(before.pace, after.pace, isSamePace) ||
  !isSame(before.ready, after.ready, isSameReady) ||
  (after.freshness !== 'live' && (before.polledAt !== after.polledAt || before.dataAt !== after.dataAt))

const isSameJob = (a: JobSummary, b: JobSummary): boolean =>
  a.name === b.name &&
  a.state === b.state &&
  a.stateSince === b.stateSince &&
  a.freshness === b.freshness &&
  a.released === b.released &&
  a.paused === b.paused &&
  a.taskStatus === b.taskStatus &&
  a.startedAt === b.startedAt &&
  a.endedAt === b.endedAt &&
  a.movedAt === b.movedAt &&
  a.dataOld === b.dataOld

export const isSameReason = (a: Reason, b: Reason): boolean =>
  a.kind === b.kind && a.type === b.type && a.since === b.since && a.usualMs === b.usualMs

export const isSameProblem = (a: Problem, b: Problem): boolean =>
  a.code === b.code &&
  a.text === b.text &&
  a.texts['en-us'] === b.texts['en-us'] &&
  a.texts['zh-cn'] === b.texts['zh-cn']

const isSameRow = (a: TypeProgress, b: TypeProgress): boolean => isSameFigures(a, b) && a.state === b.state

/** The state of a row follows from these. */
export const isSameFigures = (a: Row, b: Row): boolean =>
  a.dst === b.dst &&
  a.src === b.src &&
  a.status === b.status &&
  a.startedAt === b.startedAt &&
  a.endedAt === b.endedAt &&
  a.type === b.type &&
  a.raw === b.raw

export const isSameFall = (a: CountFall, b: CountFall): boolean =>
  a.type === b.type && a.side === b.side && a.before === b.before && a.after === b.after && a.at === b.at

type Same<T> = (a: T, b: T) => boolean

export const isSame = <T>(a: T | null, b: T | null, same: Same<T>): boolean =>
  a === b || (a !== null && b !== null && same(a, b))

export const areSame = <T>(a: readonly T[], b: readonly T[], same: Same<T>): boolean =>
  a.length === b.length && a.every((entry, index) => isSame(entry, b[index] ?? null, same))
