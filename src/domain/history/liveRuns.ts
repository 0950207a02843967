import type { RunRecord } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'

type Live = Pick<JobDetail, 'run' | 'types'>

/**
 * The kept runs, newest first, with the present one as the job itself shows it: what is kept of it is a little older,
 * and it is there before anything of it is kept.
 */
export function liveRuns(kept: readonly RunRecord[], { run, types }: Live): RunRecord[] {
  if (run === null) return [...kept]
  return [{ ...run, types: [...types] }, ...kept.filter(({ startedAt }) => startedAt < run.startedAt)]
}
