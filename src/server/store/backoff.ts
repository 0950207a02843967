// When to try again: a second after the first failure, twice as long after each further one, half a minute at most.
import type { Clock } from '../clock.ts'

const FIRST_MS = 1_000
const LONGEST_MS = 30_000

export type Backoff = {
  /** Settles when the next try is due, or at once when all waiting ends. */
  wait: () => Promise<void>
  /** After a success. */
  reset: () => void
  /** Nothing waits from now on. */
  end: () => void
}

export function createBackoff(clock: Clock): Backoff {
  let delayMs = FIRST_MS
  let isOver = false
  const waiting = new Set<() => void>()
  return {
    wait: () =>
      new Promise((resolve) => {
        if (isOver) return resolve()
        const cancel = clock.after(delayMs, () => stop())
        const stop = (): void => {
          cancel()
          waiting.delete(stop)
          resolve()
        }
        waiting.add(stop)
        delayMs = Math.min(2 * delayMs, LONGEST_MS)
      }),
    reset: () => {
      delayMs = FIRST_MS
    },
    end: () => {
      isOver = true
      for (const stop of waiting) stop()
    },
  }
}
