// The current truth in memory: what every configured job and project looks like, by revision.
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import { linkStore } from '../history/linkStore.ts'
import type { Store } from '../store/store.ts'
import type { BoardLog } from './boardLog.ts'
import type { BoardSink } from './boardSink.ts'
import type { BoardViews } from './boardViews.ts'
import { entriesOf, type ProjectEntries } from './entries.ts'
import { frameOf, type JobEntry, type Now } from './jobEntry.ts'
import { createOtherRates } from './otherRates.ts'
import { nothingPublished, publish, type Publication } from './publication.ts'
import { startPublishing } from './publishing.ts'
import { createSink } from './sink.ts'
import { createViews } from './createViews.ts'

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
    const durable = recorder?.commit(fresh, heard) ?? null
    return durable === null ? show(next, frames) : durable.then(() => show(next, frames))
  })

  const views = createViews({
    store,
    entries: () => [...entries.values()],
    publication: () => publication,
    mode: () => configuration.mode,
    now,
  })

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

const nothingKept = { keptFrom: null, problem: null }
