// What people are told of the store: why history is behind or paused, until it no longer is.
import type { Problem } from '#contract/problem.ts'

import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { failureProblem } from './problems.ts'
import type { Renewal, Written } from './protocol.ts'
import { StoreError, type StoreHealth } from './store.ts'

export type HealthKeeper = {
  now: () => StoreHealth
  onChange: (listener: () => void) => void
  /** Since when (monotonic) the oldest batch waits; null = none does. */
  waitingSince: (at: number | null) => void
  /** It could not be read or written. */
  failed: (error: StoreError) => void
  /** It could. */
  well: (written: Written) => void
  /** It was looked after: that says nothing of what waits. */
  kept: (written: Written) => void
  renewed: (renewal: Renewal) => void
  /** So many samples and events were given up, as no more of them could wait. */
  gaveUp: (count: number) => void
  /** No timer stays behind. */
  end: () => void
}

const nothing = (): void => {}

/** A commit that takes longer is told of. */
const BEHIND_MS = 1_000
/** How long it is told that a damaged file was moved aside. */
const DAMAGED_SHOWN_MS = 24 * 3_600_000

type Parts = { file: string; clock: Clock; log: Pick<Log, 'info' | 'warn'> }

export function createHealth({ file, clock, log }: Parts): HealthKeeper {
  const listeners: (() => void)[] = []
  const timers = { behind: nothing, damaged: nothing }
  let since: number | null = null
  let isBehind = false
  let trouble: StoreError | null = null
  /** Since all was well. */
  let givenUp = 0
  let damaged: Problem | null = null
  let current: StoreHealth = { keptFrom: null, problem: null }

  const tell = (change: Partial<StoreHealth> = {}): void => {
    const cause = trouble ?? (isBehind ? new StoreError('HISTORY_BEHIND', '') : null)
    const problem = cause === null ? damaged : failureProblem(cause, { file, givenUp })
    const next = { ...current, ...change, problem }
    const [was, is] = [current.problem, next.problem]
    const isNew = was?.text !== is?.text
    if (!isNew && current.keptFrom === next.keptFrom) return
    current = next
    if (isNew && is !== null) log.warn({ code: is.code }, is.text)
    if (isNew && is === null) log.info({}, 'All is well with history again')
    for (const listener of listeners) listener()
  }

  const lookBehind = (): void => {
    timers.behind()
    timers.behind = nothing
    const age = since === null ? 0 : clock.monotonicMs() - since
    isBehind = age >= BEHIND_MS
    if (since !== null && !isBehind) timers.behind = clock.after(BEHIND_MS - age, lookBehind)
    tell()
  }

  return {
    now: () => current,
    onChange: (listener) => void listeners.push(listener),
    waitingSince: (at) => {
      if (at === since) return
      since = at
      lookBehind()
    },
    failed: (error) => {
      trouble = error
      tell()
    },
    well: ({ keptFrom }) => {
      // What waits since before may yet fail again: only when it is written, too, all is well.
      if (!isBehind) {
        trouble = null
        givenUp = 0
      }
      tell({ keptFrom })
    },
    kept: (written) => {
      if (since === null) trouble = null
      tell(written)
    },
    renewed: ({ movedTo, detail }) => {
      if (movedTo === null)
        return log.warn({ detail }, `${file} was replaced or removed: history begins anew`)
      log.warn({ detail, movedTo }, 'History is damaged')
      damaged = failureProblem(new StoreError('HISTORY_DAMAGED', movedTo), { file })
      timers.damaged()
      timers.damaged = clock.after(DAMAGED_SHOWN_MS, () => {
        damaged = null
        tell()
      })
      tell({ keptFrom: null })
    },
    gaveUp: (count) => {
      givenUp += count
      log.warn({ count, givenUp }, 'More waits to be written than fits in memory: the oldest was given up')
      tell()
    },
    end: () => {
      timers.behind()
      timers.damaged()
    },
  }
}
