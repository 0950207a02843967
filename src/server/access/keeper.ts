// Makes durable what is remembered of who may look: again and again until it can be written.
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createBackoff } from '../store/backoff.ts'
import type { Store } from '../store/store.ts'
import { within } from '../store/within.ts'
import type { AccessChange } from './records.ts'

export type Keeper = {
  /** Written at once. */
  keep: (change: AccessChange) => void
  /** Written within a minute, or with the next change that is. */
  keepLater: (change: AccessChange) => void
  /** Settles once everything said before is durable. @throws StoreError where it cannot be written now; it will be later */
  settled: () => Promise<void>
  /** Writes what waits, as far as that goes within a second. */
  close: () => Promise<void>
}

/** Nothing outlives the process. */
export const forgetful: Keeper = {
  keep: () => {},
  keepLater: () => {},
  settled: async () => {},
  close: async () => {},
}

const LATER_MS = 60_000
const CLOSING_MS = 1_000

type Parts = { store: Pick<Store, 'writeAccess'>; clock: Clock; log: Pick<Log, 'warn'> }

export function createKeeper({ store, clock, log }: Parts): Keeper {
  const backoff = createBackoff(clock)
  /** The latest of each, in the order in which they began to wait. */
  let pending = new Map<string, AccessChange>()
  /** One transaction at a time: a later change must not be overtaken by an earlier one. */
  let underWay: Promise<void> | null = null
  let isRetrying = false
  let cancelLater: (() => void) | null = null

  const writeOnce = async (): Promise<void> => {
    const changes = pending
    pending = new Map()
    try {
      await store.writeAccess([...changes.values()])
      backoff.reset()
    } catch (error) {
      pending = new Map([...changes, ...pending])
      log.warn({ err: error }, 'Who may look could not be written: it is tried again')
      throw error
    }
  }

  const attempt = (): Promise<void> => {
    // In the next turn, so that what is said together is written together.
    underWay ??= Promise.resolve()
      .then(writeOnce)
      .finally(() => {
        underWay = null
      })
    return underWay
  }

  const begin = (): void => {
    cancelLater?.()
    cancelLater = null
    attempt().then(goOn, retry)
  }
  const goOn = (): void => {
    if (pending.size > 0) begin()
  }
  const retry = (): void => {
    if (isRetrying) return
    isRetrying = true
    void backoff.wait().then(() => {
      isRetrying = false
      goOn()
    })
  }

  return {
    keep: (change) => {
      pending.set(keyOf(change), change)
      begin()
    },
    keepLater: (change) => {
      pending.set(keyOf(change), change)
      cancelLater ??= clock.after(LATER_MS, begin)
    },
    settled: async () => {
      // What was said since that one began is not in it.
      await underWay?.catch(() => {})
      if (pending.size > 0) await attempt()
    },
    close: async () => {
      cancelLater?.()
      backoff.end()
      isRetrying = true
      const rest = (underWay ?? Promise.resolve())
        .catch(() => {})
        .then(() => (pending.size > 0 ? attempt() : undefined))
      await within(clock, CLOSING_MS, rest)
    },
  }
}

/** Changes of one key take the place of each other. */
function keyOf(change: AccessChange): string {
  switch (change.kind) {
    case 'session':
      return `session ${change.session.hash}`
    case 'session-ended':
      return `session ${change.hash}`
    case 'wall':
      return `wall ${change.wall.id}`
    case 'wall-gone':
      return `wall ${change.id}`
    case 'token':
      return `token ${change.token.id}`
    case 'token-gone':
      return `token ${change.id}`
    case 'audit':
      return `audit ${change.id}`
    default:
      return change satisfies never
  }
}
