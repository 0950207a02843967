import type { JobSummary } from '#contract/job.ts'

/** Objects per minute of all jobs together; null where nothing is known of any: a zero would be a measurement. */
export function rateOfAll(jobs: readonly Pick<JobSummary, 'pace'>[]): number | null {
  let perMinute: number | null = null
  for (const { pace } of jobs) if (pace !== null) perMinute = (perMinute ?? 0) + pace.perMinute
  return perMinute
}
