type Clocks = { performanceMs: number; dateMs: number }

/**
 * Time between two readings of a browser's clocks in ms, never negative: the greater difference, because the first clock
 * stops while the machine sleeps and the second can be set.
 */
export const elapsedSince = (then: Clocks, now: Clocks): number =>
  Math.max(0, now.performanceMs - then.performanceMs, now.dateMs - then.dateMs)
