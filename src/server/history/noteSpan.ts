// The times of good answers of a job, on their way to the store.
import type { JobEntry } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { JobKey } from '../store/store.ts'
import { nameOf, type Collection } from './collection.ts'
import { grownSpan } from './watchSpan.ts'

/** The last good answer was `entry.record.polledAt`. */
export function noteAnswer(
  collection: Collection,
  { project, entry, key }: { project: ProjectEntry; entry: JobEntry; key: JobKey },
): void {
  const { keeping, record, expectedMs } = entry
  const at = record.polledAt ?? 0
  const answered = {
    at,
    expectedMs,
    longestGapMs: longestGapMs(project, entry),
    dataAt: record.snapshot?.dataAt ?? null,
  }
  const before = keeping.span
  keeping.span = grownSpan(before ?? { ...key, fromAt: at, toAt: at, expectedMs, dataAt: null }, answered)
  if (before !== null && before.fromAt === keeping.span.fromAt) return
  // The last answer before a gap, and the first one after it.
  if (before !== null && before.toAt !== keeping.spanKeptTo)
    collection.spans.set(spanName(key, before.fromAt), before)
  noteSpan(collection, entry, key)
}

/** The time without an answer from which a job counts as stale, and its history as broken. */
export const longestGapMs = (project: ProjectEntry, entry: JobEntry): number =>
  3 * entry.expectedMs + project.configuration.poll.timeoutMs

/** The span as it is now. */
export function noteSpan(collection: Collection, { keeping }: JobEntry, key: JobKey): void {
  const { span } = keeping
  if (span === null) return
  keeping.spanKeptTo = span.toAt
  collection.spans.set(spanName(key, span.fromAt), { ...span, ...key })
}

const spanName = (key: JobKey, fromAt: number): string => `${nameOf(key)} ${fromAt}`
