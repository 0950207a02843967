import type { SimulatorClock } from '../simulatorClock.ts'

export type SteppedClock = SimulatorClock & {
  /** Moves time on and runs what became due, in order. */
  advance: (ms: number) => void
}

/** Time that stands still until it is moved. */
export const steppedClock = (startAt: number): SteppedClock => {
  let now = startAt
  let timers: { at: number; run: () => void }[] = []
  return {
    nowMs: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: (ms) => {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = next.at
        next.run()
      }
      now = end
    },
  }
}
