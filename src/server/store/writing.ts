// Batches on their way to the file, one transaction after another, again and again until it can be written.
import type { Clock } from '../clock.ts'
import type { Backoff } from './backoff.ts'
import type { HealthKeeper } from './health.ts'
import { isLasting } from './problems.ts'
import { packSamples } from './packSamples.ts'
import type { NumberedBatch, PackedBatch } from './protocol.ts'
import { type Batch, StoreError } from './store.ts'
import { createWaitingBatches } from './waitingBatches.ts'
import { within } from './within.ts'
import type { WorkerLink } from './workerLink.ts'

export type Writing = {
  /** Settles once the batch is durable or given up. */
  write: (batch: Batch) => Promise<void>
  /**
   * Settles once everything handed over before is on its way, so that a question asked then sees it; at once where it
   * cannot be written now.
   */
  handedOn: () => Promise<void>
  /** Writes what waits, as far as that goes within this time. */
  close: (withinMs: number) => Promise<void>
}

type Parts = {
  link: WorkerLink
  health: HealthKeeper
  clock: Clock
  backoff: Backoff
  /** There is no room to write. */
  onFull: () => void
}

export function createWriting({ link, health, clock, backoff, onFull }: Parts): Writing {
  const waiting = createWaitingBatches(health.gaveUp)
  /** Whoever waits for what is handed over by now to be on its way. */
  let behind: (() => void)[] = []
  let running: Promise<void> | null = null
  let isFailing = false
  let isClosing = false
  let isOver = false

  const goOn = (): void => {
    for (const go of behind) go()
    behind = []
  }

  const failed = (error: StoreError): void => {
    isFailing = true
    goOn()
    health.failed(error)
    // A last try was made: a disk that was full may have had room again.
    if (isLasting(error.code) || isClosing) isOver = true
    if (error.code === 'HISTORY_DISK_FULL') onFull()
    // A batch that SQLite does not take is a defect, and must not keep the others from being written.
    if (error.code === 'HISTORY_REJECTED') waiting.written()
  }

  const next = (): NumberedBatch | null => (isOver ? null : waiting.next())

  const writeAll = async (): Promise<void> => {
    for (let numbered = next(); numbered !== null; numbered = next()) {
      try {
        // One after another: their order is the order of the file.
        const answer = link.ask('write', packed(numbered))
        if (waiting.isEmpty()) goOn()
        // oxlint-disable-next-line no-await-in-loop
        const written = await answer
        isFailing = false
        waiting.written()
        health.waitingSince(waiting.oldest())
        backoff.reset()
        health.well(written)
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        failed(error)
        // oxlint-disable-next-line no-await-in-loop
        if (!isOver) await backoff.wait()
      }
    }
    if (isOver) waiting.writtenAll()
    health.waitingSince(waiting.oldest())
    // At once: whoever was just told may already hand over the next one.
    running = null
  }

  return {
    write: (batch) =>
      new Promise((done) => {
        if (isOver) return done()
        waiting.add(batch, { since: clock.monotonicMs(), done })
        health.waitingSince(waiting.oldest())
        running ??= writeAll()
      }),
    handedOn: () =>
      new Promise((resolve) => {
        if (isFailing || waiting.isEmpty()) return resolve()
        behind.push(resolve)
      }),
    close: async (withinMs) => {
      isClosing = true
      backoff.end()
      await within(clock, withinMs, running ?? Promise.resolve())
      isOver = true
      waiting.writtenAll()
    },
  }
}

function packed({ batch, ...rest }: NumberedBatch): PackedBatch {
  const { samples, ...others } = batch
  return { ...rest, batch: others, samples: packSamples(samples) }
}
