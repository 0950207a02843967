// What ties the board to a store: one part writes what is heard, the other reads what was kept.
import type { ProjectEntries } from '../board/entries.ts'
import type { Now } from '../board/jobEntry.ts'
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { Store } from '../store/store.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { createRestorer } from './restorer.ts'

export type StoreLink = {
  recorder: Recorder
  /** Settles once every job of now goes on from what is kept of it, or once it is sure that nothing will be read. */
  restore: () => Promise<void>
}

export type LinkParts = {
  clock: Clock
  configuration: () => Configuration
  entries: () => ProjectEntries
  now: () => Now
  /** There is something to publish. */
  touch: () => void
}

export function linkStore(store: Store, { clock, configuration, entries, now, touch }: LinkParts): StoreLink {
  const recorder = createRecorder({ store, clock, mode: () => configuration().mode })
  store.onRenewed(() => {
    recorder.renew(entries().values())
    touch()
  })
  store.onHealth(touch)
  return { recorder, restore: createRestorer({ store, recorder, configuration, entries, now, done: touch }) }
}
