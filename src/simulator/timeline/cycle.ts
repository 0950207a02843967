// Runs come again and again for ever: which one is on at a moment follows from the moment alone.

export type Cycle = {
  /** From one beginning to the next. */
  periodMs: number
  /** Moves the beginnings away from whole multiples of the period since 1970. */
  offsetMs: number
}

export type Turn = { number: number; startedAt: number; elapsedMs: number }

export const turnAt = ({ periodMs, offsetMs }: Cycle, atMs: number): Turn => {
  const number = Math.floor((atMs - offsetMs) / periodMs)
  const startedAt = number * periodMs + offsetMs
  return { number, startedAt, elapsedMs: atMs - startedAt }
}
