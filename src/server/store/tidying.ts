// Asks the owner of the file once a minute to look after it: that it is still there, and that it does not grow too old
// or too large.
import type { Clock } from '../clock.ts'
import type { HealthKeeper } from './health.ts'
import { isLasting } from './problems.ts'
import { StoreError, type StoreLimits } from './store.ts'
import type { WorkerLink } from './workerLink.ts'

export type Tidying = {
  /** Now, instead of within a minute. */
  hasten: () => void
  end: () => void
}

const EVERY_MS = 60_000
/** Between two steps the file is written and read. */
const PAUSE_MS = 50

type Parts = { link: WorkerLink; health: HealthKeeper; clock: Clock; limits: () => StoreLimits }

export function createTidying({ link, health, clock, limits }: Parts): Tidying {
  let cancel = clock.after(EVERY_MS, () => void tidy())
  let isBusy = false
  let isOver = false

  const again = (delayMs: number): void => {
    cancel()
    if (!isOver && !isBusy) cancel = clock.after(delayMs, () => void tidy())
  }

  const tidy = async (): Promise<void> => {
    isBusy = true
    const delayMs = await step()
    isBusy = false
    again(delayMs)
  }

  const step = async (): Promise<number> => {
    try {
      const { isMore, ...written } = await link.ask('tidy', { nowMs: clock.nowMs(), limits: limits() })
      health.kept(written)
      return isMore ? PAUSE_MS : EVERY_MS
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      if (!isOver) health.failed(error)
      if (isLasting(error.code)) isOver = true
      return EVERY_MS
    }
  }

  return {
    hasten: () => again(0),
    end: () => {
      isOver = true
      cancel()
    },
  }
}
