// Counts how often one credential was refused in a row and pauses it in time: Huawei locks keys and users.
import type { Problem } from '#contract/problem.ts'

import type { Clock } from '../../clock.ts'

export type Refusals = {
  accepted: () => void
  refused: (problem: Problem) => void
  /** Refused or not tried since it was last accepted. */
  isUnproven: () => boolean
  /** At least 1: when a pause is over, one call may probe. */
  triesLeft: () => number
  /** Null = no pause. */
  pause: () => Pause | null
}

export type Pause = { /** Epoch ms. */ until: number; problem: Problem }

const PAUSE_MS = 15 * 60_000

/** Pauses for 15 minutes with the refusal number `limit` in a row, and with each one after it. */
export const createRefusals = (limit: number, clock: Clock): Refusals => {
  let proven = false
  let inARow = 0
  let paused: { until: number; problem: Problem } | null = null
  return {
    accepted: () => {
      proven = true
      inARow = 0
      paused = null
    },
    refused: (problem) => {
      proven = false
      inARow++
      if (inARow >= limit) paused = { until: clock.monotonicMs() + PAUSE_MS, problem }
    },
    isUnproven: () => !proven,
    triesLeft: () => Math.max(1, limit - inARow),
    pause: () => {
      const leftMs = paused === null ? 0 : paused.until - clock.monotonicMs()
      return paused === null || leftMs <= 0
        ? null
        : { until: clock.nowMs() + leftMs, problem: paused.problem }
    },
  }
}
