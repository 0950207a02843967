// A clock for tests that stands still until it is told otherwise; serves server and simulator alike.
import type { Clock } from '../../clock.ts'

export type DrivenClock = Clock & { advance: (byMs: number) => void }

export const createDrivenClock = (startAt: number): DrivenClock => {
  let elapsedMs = 0
  let timers: readonly { dueAt: number; run: () => void }[] = []
  return {
    nowMs: () => startAt + elapsedMs,
    monotonicMs: () => elapsedMs,
    after: (delayMs, run) => {
      const timer = { dueAt: elapsedMs + delayMs, run }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: (byMs) => {
      elapsedMs += byMs
      const due = timers.filter(({ dueAt }) => dueAt <= elapsedMs)
      timers = timers.filter(({ dueAt }) => dueAt > elapsedMs)
      for (const { run } of due) run()
    },
  }
}
