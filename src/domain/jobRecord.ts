// Everything that is remembered of one job between polls, and how each thing DRS says of it changes that.
import type { CountFall } from '#contract/job.ts'
import type { Problem } from '#contract/problem.ts'
import type { JobState } from '#contract/words.ts'

import { type Known, observeRows } from './movement.ts'
import { NOT_RETURNED_LIMIT, notReturned } from './notReturned.ts'
import { rowState } from './rowState.ts'
import { earliestStart, isNewRun, isSetBack } from './run.ts'
import type { Snapshot } from './snapshot.ts'

/** Plain data, never changed in place. Instants are epoch ms of the server's clock; null = has not happened. */
export type JobRecord = {
  /** First good answer. */
  firstAt: number | null
  /** Last good answer. */
  polledAt: number | null
  /** What the last good answer showed. */
  snapshot: Snapshot | null
  /** How old DRS's figures were at that answer; null = DRS did not say when it made them. */
  dataAgeMs: number | null
  /** The good answer before which no absence of movement counts: the first one, or the one that showed the work begin. */
  watchedAt: number | null
  /** The good answer that first showed the latest change of a count or a status. */
  movedAt: number | null
  /** Between movements of this run, oldest first; the last 20. */
  gapsMs: readonly number[]
  /** Counts of this run that fell and are not back yet. */
  falls: readonly CountFall[]
  /** The last readable value of each count and status in this run. */
  known: readonly Known[]
  /** The latest snapshot of this run with a start in which nothing had been set back: a new run is seen against it. */
  reference: Snapshot | null
  /** The earliest start of this run as it was first told, epoch ms: a name that stays. Null before any start. */
  runKey: number | null
  /** Every row of the last good answer that had rows was complete. */
  wasComplete: boolean
  /** What DRS says instead of figures, since when, and when it said so last; gone with the next good answer. */
  error: { problem: Problem; since: number; at: number } | null
  /** The latest of these errors, or that DRS left the job out; kept. */
  lastError: { problem: Problem; at: number } | null
  /** Answered polls in a row without this job. */
  unreturned: number
  unreturnedSince: number | null
  task: TaskFact | null
  /** As last judged and settled. */
  state: JobState | null
  stateSince: number | null
}

export type TaskFact = {
  /** DRS's word of `batch-status`. */
  status: string
  /** First answer with this status. */
  since: number
  /** It holds against movements up to here. */
  holdsAt: number
  /** Last answer with this status. */
  seenAt: number
}

const GAPS_KEPT = 20

/** A job of which nothing has been heard. */
export const emptyRecord = (): JobRecord => ({
  firstAt: null,
  polledAt: null,
  snapshot: null,
  dataAgeMs: null,
  watchedAt: null,
  movedAt: null,
  gapsMs: [],
  falls: [],
  known: [],
  reference: null,
  runKey: null,
  wasComplete: false,
  error: null,
  lastError: null,
  unreturned: 0,
  unreturnedSince: null,
  task: null,
  state: null,
  stateSince: null,
})

/** A good answer. `dataAgeMs`: see `dataAgeAtAnswer`. */
export function observeSnapshot(
  record: JobRecord,
  { snapshot, at, dataAgeMs }: { snapshot: Snapshot; at: number; dataAgeMs: number | null },
): JobRecord {
  const restarted = record.reference !== null && isNewRun(record.reference, snapshot)
  const seen = observeRows(restarted ? { known: [], falls: [] } : record, snapshot.rows, at)
  const moved = record.snapshot !== null && (restarted || seen.moved)
  const begins = record.snapshot === null || restarted || (isResting(record.snapshot) && !isResting(snapshot))
  return {
    ...record,
    firstAt: record.firstAt ?? at,
    polledAt: at,
    snapshot,
    dataAgeMs,
    watchedAt: begins ? at : record.watchedAt,
    movedAt: moved ? at : record.movedAt,
    gapsMs: restarted ? [] : moved ? withGap(record, at) : record.gapsMs,
    falls: seen.falls,
    known: seen.known,
    reference: restarted ? snapshot : nextReference(record.reference, snapshot),
    runKey: restarted ? earliestStart(snapshot) : (record.runKey ?? earliestStart(snapshot)),
    wasComplete: snapshot.rows.length === 0 ? record.wasComplete : isAllComplete(snapshot),
    error: null,
    unreturned: 0,
    unreturnedSince: null,
  }
}

/** A per-job error: the last figures stay. */
export function observeError(
  record: JobRecord,
  { problem, at }: { problem: Problem; at: number },
): JobRecord {
  const since = record.error?.problem.code === problem.code ? record.error.since : at
  return {
    ...record,
    error: { problem, since, at },
    lastError: { problem, at },
    unreturned: 0,
    unreturnedSince: null,
  }
}

/** DRS answered a question for this job without naming it. */
export function observeNotReturned(record: JobRecord, { at }: { at: number }): JobRecord {
  const unreturned = record.unreturned + 1
  return {
    ...record,
    unreturned,
    unreturnedSince: record.unreturnedSince ?? at,
    lastError: unreturned >= NOT_RETURNED_LIMIT ? { problem: notReturned, at } : record.lastError,
  }
}

/**
 * The task's status; null = refused or not told. A status that is only said again after rows have moved does not hold
 * against that movement until nothing has moved between two answers: else a job that works would fail once a minute.
 */
export function observeTaskStatus(
  record: JobRecord,
  { status, at }: { status: string | null; at: number },
): JobRecord {
  const { task, movedAt } = record
  if (status === null) return { ...record, task: null }
  if (task?.status !== status) return { ...record, task: { status, since: at, holdsAt: at, seenAt: at } }
  const still = movedAt === null || movedAt <= task.seenAt
  return { ...record, task: { ...task, holdsAt: still ? at : task.holdsAt, seenAt: at } }
}

/** The record with its state as judged at `at`; the time since which it is in that state stays while it does. */
export const settle = (record: JobRecord, { state }: { state: JobState }, at: number): JobRecord =>
  record.state === state ? record : { ...record, state, stateSince: at }

const isResting = ({ rows }: Snapshot): boolean => rows.every((row) => rowState(row) === 'waiting')

const isAllComplete = ({ rows }: Snapshot): boolean => rows.every((row) => rowState(row) === 'complete')

const withGap = ({ gapsMs, movedAt }: JobRecord, at: number): readonly number[] =>
  movedAt === null ? gapsMs : [...gapsMs, Math.max(0, at - movedAt)].slice(-GAPS_KEPT)

/** A fall and the later start that belongs to it may come in two answers: the figures before the fall are kept for it. */
function nextReference(reference: Snapshot | null, snapshot: Snapshot): Snapshot | null {
  if (snapshot.rows.every((row) => row.startedAt === null)) return reference
  return reference !== null && isSetBack(reference, snapshot) ? reference : snapshot
}
