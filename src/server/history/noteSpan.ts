// The times of good answers of a job or of a whole project, on their way to the store.
import type { JobEntry } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { JobKey, WatchSpan } from '../store/store.ts'
import { nameOf, type Collection } from './collection.ts'
import { grownSpan, type Answered } from './watchSpan.ts'

/** A job's or a project's span, and its `toAt` as the store has it. */
export type Watched = { span: WatchSpan | null; spanKeptTo: number | null }

/** The last good answer of the job was `entry.record.polledAt`. */
export function noteAnswer(
  collection: Collection,
  { project, entry, key }: { project: ProjectEntry; entry: JobEntry; key: JobKey },
): void {
  const { record, expectedMs } = entry
  const answered = {
    at: record.polledAt ?? 0,
    expectedMs,
    longestGapMs: longestGapMs(project, entry),
    dataAt: record.snapshot?.dataAt ?? null,
  }
  growSpan(collection, entry.keeping, { key, answered })
}

/** Another answer: a span that has just begun is handed over at once, and the one before it as far as it came. */
export function growSpan(
  collection: Collection,
  watched: Watched,
  { key, answered }: { key: JobKey; answered: Answered },
): void {
  const { at, expectedMs } = answered
  const before = watched.span
  watched.span = grownSpan(before ?? { ...key, fromAt: at, toAt: at, expectedMs, dataAt: null }, answered)
  if (before !== null && before.fromAt === watched.span.fromAt) return
  if (before !== null && before.toAt !== watched.spanKeptTo) put(collection, before)
  noteSpan(collection, watched, expectedMs)
}

/** The span as it is now. */
export function noteSpan(collection: Collection, watched: Watched, expectedMs: number): void {
  if (watched.span === null) return
  watched.spanKeptTo = watched.span.toAt
  put(collection, { ...watched.span, expectedMs })
}

const put = (collection: Collection, span: WatchSpan): void => {
  collection.spans.set(`${nameOf(span)} ${span.fromAt}`, span)
}

/** The time without an answer from which a job is live no more, and its history is broken. */
export const longestGapMs = (project: ProjectEntry, { expectedMs }: JobEntry): number =>
  2 * expectedMs + project.configuration.poll.timeoutMs
