// What is said of a job beyond its rows, on its way to the store.
import { isSameVerdict, verdictOf } from '#domain/verdict.ts'

import type { JobEntry, PublishedJob } from '../board/jobEntry.ts'
import type { JobKey } from '../store/store.ts'
import type { Collection } from './collection.ts'
import { noteState } from './noteRows.ts'

/** `nowMs` stands where time alone has changed what is said. */
export function noteVerdict(
  collection: Collection,
  { entry, published }: { entry: JobEntry; published: PublishedJob },
  { key, nowMs }: { key: JobKey; nowMs: number },
): void {
  const { keeping, record } = entry
  // What is shown of a job before it goes on from what was kept must not take the place of that.
  if (keeping.backlog !== null) return
  // Nothing has been heard of it: that nothing is kept says so by itself.
  if (record.firstAt === null && record.lastError === null && record.task === null) return
  const verdict = verdictOf(published.summary)
  if (keeping.verdict !== null && isSameVerdict(keeping.verdict, verdict)) return
  keeping.verdict = verdict
  collection.verdicts.push({ ...key, at: keeping.heardAt ?? nowMs, verdict })
  noteState(collection, entry, key)
}
