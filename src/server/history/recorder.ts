// Turns what the board hears into what the store keeps, and says when it may be shown.
import type { Mode } from '#contract/words.ts'
import { PROJECT_INTERVAL_MS } from '#domain/freshness.ts'

import type { JobEntry, PublishedJob } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { Clock } from '../clock.ts'
import type { JobKey, ProjectKey, Store } from '../store/store.ts'
import { emptyCollection, isNews, toBatch, type Collection } from './collection.ts'
import { orLate } from './orLate.ts'
import { projectKey } from './projectKey.ts'
import { createSpanBook } from './spanBook.ts'
import { troubleEvents } from './troubleEvents.ts'
import { noteHeard, type Change } from './noteHeard.ts'
import { noteRows, noteState } from './noteRows.ts'
import { noteSpan } from './noteSpan.ts'
import { noteVerdict } from './noteVerdict.ts'

export type Recorder = {
  /** The entry has just changed from `before` by something heard at `at`. */
  heard: (change: Change) => void
  /** From now on another time is expected between two answers of the job. */
  expected: (entry: JobEntry) => void
  /** The project has had a good answer. */
  polled: (project: ProjectEntry) => void
  /** Polls of the project fail with this code, or succeed (null) again. */
  troubled: (project: ProjectEntry, code: string | null, at: number) => void
  /**
   * Hands over what was heard, and what is about to be published of it. The promise settles once that may be shown:
   * durable, or late. Null = it may be shown at once. `heard`: the jobs that were heard since the last call.
   */
  commit: (published: readonly PublishedEntry[], heard: readonly JobEntry[]) => Promise<void> | null
  /** The project has this name. */
  named: (project: ProjectEntry) => void
  /** The store has lost everything: all that is known is handed over anew, and nothing is told as having happened. */
  renew: (projects: Iterable<ProjectEntry>) => void
  /** Hands over the times of the last polls now. */
  keepSpans: () => void
  /** Hands over everything that waits; the store's own end waits for it. */
  close: () => void
}

/** A job whose summary is about to be shown for the first time. */
export type PublishedEntry = { project: ProjectEntry; entry: JobEntry; published: PublishedJob }

type RecorderParts = { store: Store; clock: Clock; mode: () => Mode }

export function createRecorder({ store, clock, mode }: RecorderParts): Recorder {
  let collection = emptyCollection()
  const spans = createSpanBook(clock)
  const keyOfProject = (project: ProjectEntry): ProjectKey => projectKey(project.configuration, mode())
  const keyOf = (project: ProjectEntry, { jobId }: JobEntry): JobKey => ({
    project: keyOfProject(project),
    jobId,
  })

  const named = (project: ProjectEntry): void => {
    const key = keyOfProject(project)
    collection.projects.set(key, { key, name: project.configuration.name, trouble: project.trouble })
  }

  return {
    named,
    heard: (change) => {
      noteHeard(collection, change, keyOf(change.project, change.entry))
      spans.grew(change.entry)
    },
    expected: spans.grew,
    polled: (project) => spans.polled(collection, project, keyOfProject(project)),
    troubled: (project, code, at) => {
      const before = project.trouble
      if (before === code) return
      project.trouble = code
      named(project)
      collection.events.push(...troubleEvents({ before, after: code, at, key: keyOfProject(project) }))
    },
    commit: (published, heard) => {
      for (const { project, entry, published: job } of published) {
        noteVerdict(
          collection,
          { entry, published: job },
          { key: keyOf(project, entry), nowMs: clock.nowMs() },
        )
      }
      for (const { keeping } of heard) keeping.heardAt = null
      if (spans.areDue()) spans.note(collection)
      const batch = toBatch(collection)
      if (batch === null) return null
      collection = emptyCollection()
      const isLateAlready = store.health().problem !== null
      const durable = store.write(batch)
      return isNews(batch) && !isLateAlready ? orLate(durable, clock) : null
    },
    renew: (projects) => {
      for (const project of projects) {
        named(project)
        noteSpan(collection, project, PROJECT_INTERVAL_MS)
        for (const entry of project.jobs.values()) renewJob(collection, entry, keyOf(project, entry))
      }
    },
    keepSpans: () => {
      const now = emptyCollection()
      spans.note(now)
      const batch = toBatch(now)
      if (batch !== null) void store.write(batch)
    },
    close: () => {
      spans.note(collection)
      const batch = toBatch(collection)
      if (batch !== null) void store.write(batch)
    },
  }
}

function renewJob(collection: Collection, entry: JobEntry, key: JobKey): void {
  const { keeping, record } = entry
  // What is kept of it has not been read yet: it will be heard anew then.
  if (keeping.backlog !== null) return
  keeping.rows = []
  keeping.verdict = null
  if (record.polledAt !== null) {
    noteRows(collection, entry, { key, at: record.polledAt })
    noteState(collection, entry, key)
  }
  noteSpan(collection, keeping, entry.expectedMs)
  // Published again, so that its verdict is kept again.
  entry.published = null
}
