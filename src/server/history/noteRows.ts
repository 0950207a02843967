// Rows of a job that changed, and its last state, on their way to the store.
import { changedRows } from '#domain/changedRows.ts'

import type { JobEntry } from '../board/jobEntry.ts'
import type { JobKey } from '../store/store.ts'
import { nameOf, type Collection } from './collection.ts'

/** Whether any did. */
export function noteRows(
  collection: Collection,
  { keeping, record }: JobEntry,
  { key, at }: { key: JobKey; at: number },
): boolean {
  const rows = record.snapshot?.rows ?? []
  const changed = changedRows(keeping.rows, rows)
  keeping.rows = rows
  if (changed.rows.length === 0 && changed.gone.length === 0) return false
  collection.samples.push({ ...key, at, ...changed })
  return true
}

/** What the next process goes on from. */
export const noteState = (collection: Collection, { name, record }: JobEntry, key: JobKey): void => {
  collection.jobs.set(nameOf(key), { ...key, name, record })
}
