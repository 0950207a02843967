// Batches on their way to the file: one transaction is under way, and everything handed over meanwhile is the next one.
import type { Clock } from '../clock.ts'
import type { Backoff } from './backoff.ts'
import type { HealthKeeper } from './health.ts'
import { mergeBatches } from './mergeBatches.ts'
import { isLasting } from './problems.ts'
import type { NumberedBatch } from './protocol.ts'
import { type Batch, StoreError } from './store.ts'
import type { WorkerLink } from './workerLink.ts'

export type Writing = {
  /** Settles once the batch is durable or given up. */
  write: (batch: Batch) => Promise<void>
  /** Writes what waits, as far as that goes within this time. */
  close: (withinMs: number) => Promise<void>
}

const settle = (handed: readonly Handed[]): void => {
  for (const { done } of handed) done()
}

/** `since`: of the monotonic clock. */
type Handed = { batch: Batch; since: number; done: () => void }
type Group = { numbered: NumberedBatch; handed: readonly Handed[] }

type Parts = { link: WorkerLink; health: HealthKeeper; clock: Clock; backoff: Backoff }

export function createWriting({ link, health, clock, backoff }: Parts): Writing {
  let waiting: Handed[] = []
  /** Keeps its number until it is answered: it may have been written although no answer came. */
  let underWay: Group | null = null
  let lastSequence = 0
  let running: Promise<void> | null = null
  let isRefused = false
  let isClosing = false

  const tellOldest = (): void => health.waitingSince((underWay?.handed[0] ?? waiting[0])?.since ?? null)

  const nextGroup = (): Group | null => {
    if (underWay !== null || waiting.length === 0) return underWay
    const handed = waiting
    waiting = []
    lastSequence += 1
    const batch = mergeBatches(handed.map((one) => one.batch))
    underWay = { numbered: { sequence: lastSequence, batch, lost: [] }, handed }
    return underWay
  }

  const giveUp = (): void => {
    settle([...(underWay?.handed ?? []), ...waiting])
    underWay = null
    waiting = []
    tellOldest()
  }

  const writeAll = async (): Promise<void> => {
    for (let group = nextGroup(); group !== null; group = nextGroup()) {
      try {
        // One after another: their order is the order of the file.
        // oxlint-disable-next-line no-await-in-loop
        const written = await link.ask('write', group.numbered)
        underWay = null
        tellOldest()
        backoff.reset()
        health.well(written)
        settle(group.handed)
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        health.failed(error)
        isRefused = isLasting(error.code)
        if (isRefused || isClosing) giveUp()
        // oxlint-disable-next-line no-await-in-loop
        else await backoff.wait()
      }
    }
    // At once: whoever was just told may already hand over the next one.
    running = null
  }

  return {
    write: (batch) =>
      new Promise((resolve) => {
        if (isRefused || isClosing) return resolve()
        waiting.push({ batch, since: clock.monotonicMs(), done: resolve })
        tellOldest()
        running ??= writeAll()
      }),
    close: async (withinMs) => {
      isClosing = true
      backoff.end()
      const writing = running ?? Promise.resolve()
      const late = new Promise<void>((resolve) => {
        const cancel = clock.after(withinMs, resolve)
        writing.finally(cancel).catch(() => {})
      })
      await Promise.race([writing.then(() => link.ask('close', null)), late]).catch(() => {})
      giveUp()
    },
  }
}
