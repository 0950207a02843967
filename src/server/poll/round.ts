// How long it takes to ask every job of a budget once, where that is longer than its interval.

export type RoundPart = {
  /** Jobs of one project that are due at least once a minute. */
  jobs: number
  batch: number
}

/** Of all projects that share a budget of `perMinute` calls. */
export const roundMs = (parts: readonly RoundPart[], perMinute: number): number => {
  const calls = parts.reduce((sum, part) => sum + Math.ceil(part.jobs / part.batch), 0)
  return (calls / perMinute) * 60_000
}
