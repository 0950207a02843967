// What is kept is bounded in time and in size. A pass begins when a fiftieth of the time has gone by since the last one,
// or when the file is nearly as large as it may be: pages are then emptied as a whole, and rarely.
import type { DatabaseSync } from 'node:sqlite'

import type { StoreLimits } from '../store.ts'
import { createFileSize } from './fileSize.ts'
import { inTransaction } from './inTransaction.ts'
import type { Meta } from './meta.ts'
import { removeBefore } from './oldRows.ts'

export type Retention = {
  /** One short transaction. `isMore`: there is more to remove. */
  step: (nowMs: number, limits: StoreLimits) => { isMore: boolean }
  /** Lets the file grow as far as the limits and the disk allow. */
  limit: (limits: StoreLimits) => void
  /** For a little that must be written though history has used up its room. */
  withSlack: <T>(task: () => T) => T
}

/** A question waits no longer than this for a step. */
const STEP_MS = 20
const PASS_SHARE = 1 / 50
/** Of the allowed size, from which on the oldest goes. */
const FULL_SHARE = 0.9
/** Part of the kept time that goes then. */
const CUT_SHARE = 1 / 20
/** Where less than this does not fit, it is not the samples that take the room. */
const LEAST_KEPT_MS = 3_600_000

export function createRetention(db: DatabaseSync, { file, meta }: { file: string; meta: Meta }): Retention {
  const size = createFileSize(db, file)
  let pass: Generator<void, void> | null = null

  const cutOf = (nowMs: number, { keepMs, maxBytes }: StoreLimits): number | null => {
    const keptFrom = meta.keptFrom()
    if (keptFrom === null || keptFrom >= nowMs) return null
    if (nowMs - keepMs - keptFrom > keepMs * PASS_SHARE) return nowMs - keepMs
    if (size.usedBytes() < maxBytes * FULL_SHARE || nowMs - keptFrom < LEAST_KEPT_MS) return null
    return Math.ceil(keptFrom + (nowMs - keptFrom) * CUT_SHARE)
  }

  const advance = (cut: number | null): void => {
    if (cut !== null) {
      // First of all, so that nobody is shown a moment of which half is gone.
      meta.setKeptFrom(cut)
      pass = removeBefore(db, cut)
    }
    const begun = performance.now()
    while (pass !== null && performance.now() - begun < STEP_MS) if (pass.next().done === true) pass = null
  }

  return {
    limit: ({ maxBytes }) => size.limit(maxBytes),
    withSlack: size.withSlack,
    step: (nowMs, limits) => {
      size.limit(limits.maxBytes)
      const cut = pass === null ? cutOf(nowMs, limits) : null
      if (pass === null && cut === null) return { isMore: false }
      try {
        size.withSlack(() => inTransaction(db, () => advance(cut)))
      } catch (error) {
        pass = null
        meta.forget()
        throw error
      }
      return { isMore: pass !== null || cutOf(nowMs, limits) !== null }
    },
  }
}
