// Too many wrong credentials in a row, and even the right ones are refused for a while.

export type Lockout = {
  isLocked: (nowMs: number) => boolean
  failed: (nowMs: number) => void
  succeeded: () => void
}

/** Locks for `pauseMs` with the failure after `most` in a row. */
export const createLockout = ({ most, pauseMs }: { most: number; pauseMs: number }): Lockout => {
  let failures = 0
  let lockedUntil = Number.NEGATIVE_INFINITY
  return {
    isLocked: (nowMs) => nowMs < lockedUntil,
    failed: (nowMs) => {
      failures++
      if (failures <= most) return
      failures = 0
      lockedUntil = nowMs + pauseMs
    },
    succeeded: () => {
      failures = 0
    },
  }
}
