// Whether a job must be sent again.
import type { JobSummary } from '#contract/job.ts'

/** What is compared. Sums follow from the rows. */
const jobFields = [
  'name',
  'state',
  'freshness',
  'released',
  'paused',
  'stateSince',
  'taskStatus',
  'startedAt',
  'endedAt',
  'movedAt',
  'dataOld',
] as const satisfies readonly (keyof JobSummary)[]
const reasonFields = ['kind', 'type', 'since', 'usualMs'] as const
const rowFields = ['type', 'raw', 'state', 'status', 'src', 'dst', 'startedAt', 'endedAt'] as const
const fallFields = ['type', 'side', 'before', 'after', 'at'] as const

/**
 * Whether the job differs in anything a row of the board shows. Times of polls and of figures alone are nothing new while
 * the job is live; else every poll would send every job.
 */
export function hasChanged(before: JobSummary, after: JobSummary): boolean {
  return (
    differ(before, after, jobFields) ||
    differ(before.reason, after.reason, reasonFields) ||
    problemsDiffer(before.error, after.error) ||
    listsDiffer(before.types, after.types, rowFields) ||
    listsDiffer(before.falls, after.falls, fallFields) ||
    (after.freshness !== 'live' && (before.polledAt !== after.polledAt || before.dataAt !== after.dataAt))
  )
}

function problemsDiffer(before: JobSummary['error'], after: JobSummary['error']): boolean {
  if (before === null || after === null) return before !== after
  return differ(before, after, ['code', 'text']) || differ(before.texts, after.texts, ['en-us', 'zh-cn'])
}

function listsDiffer<T extends object>(
  before: readonly T[],
  after: readonly T[],
  fields: readonly (keyof T)[],
): boolean {
  if (before.length !== after.length) return true
  return after.some((entry, index) => differ(before[index] ?? null, entry, fields))
}

function differ<T extends object>(before: T | null, after: T | null, fields: readonly (keyof T)[]): boolean {
  if (before === null || after === null) return before !== after
  return before !== after && fields.some((field) => before[field] !== after[field])
}
