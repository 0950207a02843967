// Which spans have grown since the store was told: each answer alone is not worth a write.
import { PROJECT_INTERVAL_MS } from '#domain/freshness.ts'

import type { JobEntry } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { Clock } from '../clock.ts'
import type { ProjectKey } from '../store/store.ts'
import type { Collection } from './collection.ts'
import { growSpan, noteSpan, type Watched } from './noteSpan.ts'
import { WHOLE_PROJECT } from './projectKey.ts'

export type SpanBook = {
  /** The job was heard, or another time is expected between its answers. */
  grew: (entry: JobEntry) => void
  /** The project has had a good answer. */
  polled: (collection: Collection, project: ProjectEntry, key: ProjectKey) => void
  areDue: () => boolean
  /** Hands over every span that has grown. */
  note: (collection: Collection) => void
}

/** The last good answer of each job is kept at least so often. */
const EVERY_MS = 60_000

export function createSpanBook(clock: Clock): SpanBook {
  /** With how long after an answer the next one is expected, as of when it is handed over. */
  const grown = new Map<Watched, () => number>()
  let notedMs = clock.monotonicMs()
  return {
    grew: (entry) => void grown.set(entry.keeping, () => entry.expectedMs),
    polled: (collection, project, key) => {
      const answered = {
        at: project.polledAt ?? 0,
        expectedMs: PROJECT_INTERVAL_MS,
        longestGapMs: 2 * PROJECT_INTERVAL_MS + project.configuration.poll.timeoutMs,
        dataAt: null,
      }
      growSpan(collection, project, { key: { project: key, jobId: WHOLE_PROJECT }, answered })
      grown.set(project, () => PROJECT_INTERVAL_MS)
    },
    areDue: () => clock.monotonicMs() - notedMs >= EVERY_MS,
    note: (collection) => {
      notedMs = clock.monotonicMs()
      for (const [watched, expectedMs] of grown) noteSpan(collection, watched, expectedMs())
      grown.clear()
    },
  }
}
