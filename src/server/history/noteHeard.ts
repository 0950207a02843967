// One thing heard of a job, on its way to the store: what it changed and what it caused belong to one batch.
import { eventsOf } from '#domain/events/eventsOf.ts'
import type { Shown } from '#domain/shownAlike.ts'

import type { JobEntry } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { JobKey } from '../store/store.ts'
import type { Collection } from './collection.ts'
import { noteRows, noteState } from './noteRows.ts'
import { noteRuns } from './noteRuns.ts'
import { noteAnswer } from './noteSpan.ts'

/** The entry has just changed from `before` by something heard at `at`. */
export type Change = { project: ProjectEntry; entry: JobEntry; before: Shown; at: number }

export function noteHeard(collection: Collection, { project, entry, before, at }: Change, key: JobKey): void {
  entry.keeping.heardAt = at
  if (entry.record.polledAt !== before.record.polledAt) noteAnswer(collection, { project, entry, key })
  const events = eventsOf(before, entry)
  const isChanged = noteRows(collection, entry, { key, at })
  if (isChanged || events.length > 0 || before.record.firstAt !== entry.record.firstAt) {
    noteState(collection, entry, key)
  }
  collection.events.push(...events.map((event) => ({ ...event, ...key, at })))
  noteRuns(collection, { entry, before, events, key })
}
