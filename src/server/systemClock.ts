// The machine's own clock.
import type { Clock } from './clock.ts'

/** Node's timers take no longer delay; a longer one would fire at once. */
const LONGEST_DELAY_MS = 2_147_483_647

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, Math.min(delayMs, LONGEST_DELAY_MS))
    return () => clearTimeout(timer)
  },
}
