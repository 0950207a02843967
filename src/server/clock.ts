// The server's only source of time and of delays, so that a test can drive both.

export type Clock = {
  /** Epoch ms. May step when the host's clock is set. */
  nowMs: () => number
  /** Milliseconds from an arbitrary start; never steps. Schedules rest on this one. */
  monotonicMs: () => number
  /** Runs `task` once after `delayMs`; the result cancels it. */
  after: (delayMs: number, task: () => void) => () => void
}
