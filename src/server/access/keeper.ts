// Makes durable what is remembered of who may look.
import type { AccessChange } from './records.ts'

export type Keeper = {
  /** Written at once. */
  keep: (change: AccessChange) => void
  /** Written within a minute, or with the next change that is. */
  keepLater: (change: AccessChange) => void
  /** Settles once everything said before is durable. @throws StoreError where that cannot be now */
  settled: () => Promise<void>
}

/** Nothing outlives the process. */
export const forgetful: Keeper = { keep: () => {}, keepLater: () => {}, settled: async () => {} }
