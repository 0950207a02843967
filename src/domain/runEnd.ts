import type { JobSummary } from '#contract/job.ts'

/** What the end of a run rests on. */
type Ended = Pick<JobSummary, 'state' | 'endedAt'> & {
  types: readonly Pick<JobSummary['types'][number], 'endedAt'>[]
}

/**
 * When the run ended, as far as it can be told: DRS's own end, else that of its last row where every row has ended and
 * the job is not at work. Null while it runs: then a row that is not there yet may still begin.
 */
export function runEnd({ state, endedAt, types }: Ended): number | null {
  if (endedAt !== null || state === 'initializing' || state === 'stalled' || state === 'waiting')
    return endedAt
  const ends = types.map((row) => row.endedAt).filter((at) => at !== null)
  return ends.length > 0 && ends.length === types.length ? Math.max(...ends) : null
}
