// Work done over time: a run that goes now faster, now slower, now not at all.

export type Warp = {
  /** Ms from the first to the last of the work. */
  durationMs: number
  /** Work done by then, in ms at even speed. */
  workAt: (elapsedMs: number) => number
  /** When so much work is done. */
  whenDone: (workMs: number) => number
}

/** `speeds`: one for each of equal parts of the time, in comparison with one another; not all of them 0. */
export function warpOf(speeds: readonly number[], workMs: number): Warp {
  const done = [0]
  for (const speed of speeds) done.push((done.at(-1) ?? 0) + speed)
  const whole = done.at(-1) ?? 1
  const durationMs = (workMs * speeds.length) / whole
  const atIndex = (place: number): number => {
    const index = Math.min(speeds.length - 1, Math.max(0, Math.floor(place)))
    return (done[index] ?? 0) + (speeds[index] ?? 0) * (place - index)
  }
  return {
    durationMs,
    workAt: (elapsedMs) =>
      (atIndex((Math.min(elapsedMs, durationMs) / durationMs) * speeds.length) / whole) * workMs,
    whenDone: (work) => {
      const goal = (work / workMs) * whole
      let [low, high] = [0, speeds.length]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((done[middle] ?? 0) < goal) low = middle
        else high = middle
      }
      const part = (goal - (done[low] ?? 0)) / (speeds[low] || 1)
      return ((low + Math.min(1, Math.max(0, part))) / speeds.length) * durationMs
    },
  }
}
