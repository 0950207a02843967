// The current truth in memory: what every configured job and project looks like, by revision.
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { BoardLog } from './boardLog.ts'
import type { BoardSink } from './boardSink.ts'
import type { BoardViews } from './boardViews.ts'
import { entriesOf, type ProjectEntries } from './entries.ts'
import { detailOf, freshnessOf, type Now } from './jobEntry.ts'
import { isReady, toDiagnostics, type ProjectEntry } from './projectEntry.ts'
import { answerSince, nothingPublished, publish } from './publication.ts'
import { startPublishing } from './publishing.ts'
import { createRevisions } from './revisions.ts'
import { createSink } from './sink.ts'

export type Board = {
  views: BoardViews
  sink: BoardSink
  /** Jobs that stay keep what is known of them; those that go are listed in `removed` of later deltas. */
  reconfigure: (configuration: Configuration) => void
  /** Publishes no more. */
  close: () => void
}

export const createBoard = (parts: { configuration: Configuration; clock: Clock; log: BoardLog }): Board => {
  const { clock, log } = parts
  let { configuration } = parts
  let entries: ProjectEntries = entriesOf(configuration, new Map(), clock.nowMs())
  let publication = nothingPublished
  const revisions = createRevisions()
  const now = (): Now => ({ nowMs: clock.nowMs(), monotonicMs: clock.monotonicMs() })

  const publishing = startPublishing(clock, () => {
    const before = publication
    publication = publish(before, [...entries.values()], now())
    return publication !== before
  })

  const views: BoardViews = {
    revision: () => revisions.textOf(publication.number),
    since: (since) =>
      answerSince(publication, since === null ? null : revisions.numberOf(since, publication.number), {
        revision: revisions.textOf(publication.number),
        mode: configuration.mode,
      }),
    job: (name, jobId) => {
      const project = entries.get(name)
      const entry = project?.jobs.get(jobId)
      return project === undefined || entry === undefined ? null : detailOf(entry, project, now())
    },
    diagnostics: () => ({ projects: [...entries.values()].map(toDiagnostics) }),
    ready: () => [...entries.values()].every(isReady),
    cachedEntry: (projectId, jobId) => cachedEntry([...entries.values()], { projectId, jobId }, now()),
  }

  return {
    views,
    sink: createSink({
      configuration: () => configuration,
      entries: () => entries,
      clock,
      log,
      touch: publishing.touch,
    }),
    reconfigure: (next) => {
      entries = entriesOf(next, entries, clock.nowMs())
      configuration = next
      publishing.touch()
    },
    close: publishing.close,
  }
}

/** An error that stands beside the figures is newer than they are: then they are no answer to give away. */
const cachedEntry = (
  projects: readonly ProjectEntry[],
  wanted: { projectId: string; jobId: string },
  now: Now,
): unknown => {
  for (const project of projects) {
    if (project.configuration.projectId !== wanted.projectId) continue
    const entry = project.jobs.get(wanted.jobId)
    if (entry === undefined || entry.record.error !== null || entry.record.unreturned > 0) continue
    if (freshnessOf(entry, project, now.monotonicMs) === 'live') return entry.raw
  }
  return null
}
