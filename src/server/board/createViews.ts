// What of the board may be asked, answered from what is durable where anything is kept.
import type { Mode } from '#contract/words.ts'

import type { Store, StoreHealth } from '../store/store.ts'
import type { BoardViews } from './boardViews.ts'
import { cachedEntry } from './cachedEntry.ts'
import type { JobEntry, Now } from './jobEntry.ts'
import { detailOf, type Face } from './jobViews.ts'
import { isReady, toDiagnostics, type ProjectEntry } from './projectEntry.ts'
import { answerSince, type Publication } from './publication.ts'
import { createRevisions } from './revisions.ts'

export type ViewsParts = {
  store: Store | null
  entries: () => readonly ProjectEntry[]
  publication: () => Publication
  mode: () => Mode
  now: () => Now
}

export function createViews({ store, entries, publication, mode, now }: ViewsParts): BoardViews {
  const revisions = createRevisions()
  const faceOf = (entry: JobEntry): Face => (store === null ? entry : { ...entry, ...entry.shown })
  return {
    revision: () => revisions.textOf(publication().number),
    since: (since) => {
      const published = publication()
      const head = { revision: revisions.textOf(published.number), mode: mode() }
      return answerSince(published, since === null ? null : revisions.numberOf(since, published.number), head)
    },
    job: (name, jobId) => {
      const project = entries().find(({ configuration }) => configuration.name === name)
      const entry = project?.jobs.get(jobId)
      return project === undefined || entry === undefined ? null : detailOf(faceOf(entry), project, now())
    },
    diagnostics: () => ({ projects: entries().map(toDiagnostics) }),
    ready: () => areReady(entries(), store?.health() ?? null),
    cachedEntry: (projectId, jobId) => {
      for (const project of entries()) {
        if (project.configuration.projectId !== projectId) continue
        const entry = project.jobs.get(jobId)
        const cached = entry === undefined ? null : cachedEntry(faceOf(entry), project, now())
        if (cached !== null) return cached
      }
      return null
    },
  }
}

/** A store in trouble is told by a banner: the figures of now are there all the same. */
const areReady = (projects: readonly ProjectEntry[], history: StoreHealth | null): boolean =>
  projects.every(isReady) &&
  (history === null || history.problem !== null || projects.every(({ isRestored }) => isRestored))
