// Which page stands now. It follows from the time alone: nothing has to be remembered, a sleep skips turns and misses
// none, and screens side by side turn together.

const SECOND_MS = 1_000

export type Turn = {
  /** Place of the page, 0 to `pages` - 1. */
  page: number
  /** Until the next turn, at least 1 and at most `seconds`. */
  secondsLeft: number
}

/** `pages`: 1 or more. */
export function wallTurn(nowMs: number, { pages, seconds }: { pages: number; seconds: number }): Turn {
  const second = Math.floor(nowMs / SECOND_MS)
  return { page: Math.floor(second / seconds) % pages, secondsLeft: seconds - (second % seconds) }
}

/** Number of the round that goes on at a time, or of the few short ones: the order is held until it changes. */
export function wallRound(nowMs: number, { pages, seconds }: { pages: number; seconds: number }): number {
  const roundSeconds = pages * seconds
  const rounds = Math.ceil(LEAST_HELD_SECONDS / roundSeconds)
  return Math.floor(nowMs / SECOND_MS / (rounds * roundSeconds))
}

/** A short round is held with those after it: jobs that come abreast would change places all the time. */
const LEAST_HELD_SECONDS = 60
