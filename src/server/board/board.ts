// The current truth in memory: what every configured job and project looks like, by revision.
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import { linkStore } from '../history/linkStore.ts'
import type { Store, StoreHealth } from '../store/store.ts'
import type { BoardLog } from './boardLog.ts'
import type { BoardSink } from './boardSink.ts'
import type { BoardViews } from './boardViews.ts'
import { cachedEntry } from './cachedEntry.ts'
import { entriesOf, type ProjectEntries } from './entries.ts'
import { frameOf, type JobEntry, type Now } from './jobEntry.ts'
import { detailOf } from './jobViews.ts'
import { createOtherRates } from './otherRates.ts'
import { isReady, toDiagnostics, type ProjectEntry } from './projectEntry.ts'
import { answerSince, nothingPublished, publish, type Publication } from './publication.ts'
import { startPublishing } from './publishing.ts'
import { createRevisions } from './revisions.ts'
import { createSink } from './sink.ts'

export type Board = {
  views: BoardViews
  sink: BoardSink
  /** Goes on from what was kept; settles once it has, or once nothing will ever be read. Without a store at once. */
  restore: () => Promise<void>
  /** Jobs that stay keep what is known of them; those that go are listed in `removed` of later deltas. */
  reconfigure: (configuration: Configuration) => void
  /** Hands the times of the last polls to the store. */
  keepSpans: () => void
  /** Publishes no more, and hands what was heard to the store. */
  close: () => void
}

export type BoardParts = {
  configuration: Configuration
  clock: Clock
  log: BoardLog
  /** Null = nothing is kept. */
  store: Store | null
}

export const createBoard = (parts: BoardParts): Board => {
  const { clock, log, store } = parts
  let { configuration } = parts
  const isKept = store !== null
  let entries: ProjectEntries = entriesOf(configuration, new Map(), { nowMs: clock.nowMs(), isKept })
  let publication = nothingPublished
  const revisions = createRevisions()
  const otherRates = createOtherRates(clock, () => entries)
  const now = (): Now => ({
    nowMs: clock.nowMs(),
    monotonicMs: clock.monotonicMs(),
    otherRates: otherRates(),
  })
  const link =
    store &&
    linkStore(store, {
      clock,
      configuration: () => configuration,
      entries: () => entries,
      now,
      touch: () => publishing.touch(),
    })
  const recorder = link?.recorder ?? null

  const show = (next: Publication, frames: ReadonlyMap<JobEntry, JobEntry['shown']>): boolean => {
    const isNew = next !== publication
    publication = next
    for (const [entry, frame] of frames) entry.shown = frame
    return isNew
  }
  const publishing = startPublishing(clock, () => {
    const history = store?.health() ?? nothingKept
    const { next, fresh, heard } = publish(publication, [...entries.values()], { now: now(), history })
    const frames = new Map(heard.map((entry) => [entry, frameOf(entry)]))
    const durable = recorder?.commit(fresh) ?? null
    return durable === null ? show(next, frames) : durable.then(() => show(next, frames))
  })

  const views: BoardViews = {
    revision: () => revisions.textOf(publication.number),
    since: (since) => {
      const { number } = publication
      const head = { revision: revisions.textOf(number), mode: configuration.mode }
      return answerSince(publication, since === null ? null : revisions.numberOf(since, number), head)
    },
    job: (name, jobId) => {
      const project = entries.get(name)
      const entry = project?.jobs.get(jobId)
      if (project === undefined || entry === undefined) return null
      return detailOf(isKept ? { ...entry, ...entry.shown } : entry, project, now())
    },
    diagnostics: () => ({ projects: [...entries.values()].map(toDiagnostics) }),
    ready: () => areReady([...entries.values()], store?.health() ?? null),
    cachedEntry: (projectId, jobId) => cachedEntry([...entries.values()], { projectId, jobId }, now()),
  }

  return {
    views,
    sink: createSink({
      configuration: () => configuration,
      entries: () => entries,
      clock,
      log,
      recorder,
      touch: publishing.touch,
    }),
    restore: async () => {
      await link?.restore()
      await publishing.now()
    },
    reconfigure: (next) => {
      entries = entriesOf(next, entries, { nowMs: clock.nowMs(), isKept })
      configuration = next
      publishing.touch()
      void link?.restore()
    },
    keepSpans: () => recorder?.keepSpans(),
    close: () => {
      publishing.close()
      recorder?.close()
    },
  }
}

/** A store in trouble is told by a banner: the figures of now are there all the same. */
const areReady = (projects: readonly ProjectEntry[], history: StoreHealth | null): boolean =>
  projects.every(isReady) &&
  (history === null || history.problem !== null || projects.every(({ isRestored }) => isRestored))

const nothingKept = { keptFrom: null, problem: null }
