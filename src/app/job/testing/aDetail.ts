import type { JobDetail } from '#contract/job.ts'
import { aJob } from '#domain/testing/aJob.ts'
import type { Row } from '#domain/snapshot.ts'

/** A job's own call with nothing of the past in it. */
export const aDetail = ({ rows, ...facts }: Partial<JobDetail> & { rows?: Row[] } = {}): JobDetail => ({
  ...aJob(rows === undefined ? {} : { rows }),
  snapshot: null,
  lastError: null,
  run: { startedAt: 1_000, endedAt: null },
  previousRun: null,
  paces: [],
  dataAgeAtPollMs: null,
  oddities: [],
  ...facts,
})
