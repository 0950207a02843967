// The simulator's only source of time and of delays, so that a test can drive both.

export type SimulatorClock = {
  /** Epoch ms. */
  nowMs: () => number
  /** Runs `run` once after `delayMs`; the result cancels it. */
  after: (delayMs: number, run: () => void) => () => void
}

export const realClock: SimulatorClock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
