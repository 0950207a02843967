import type { JobDetail } from '#contract/job.ts'

import { runSpan, type Span } from '../history/runComparison.ts'
import { runEnd } from '../runEnd.ts'

/** What a job's elapsed time rests on. */
export type Elapsing = Pick<JobDetail, 'run' | 'startedAt' | 'endedAt' | 'state' | 'types'>

/** How long a job's run took, or has taken up to `nowMs`; null before it has begun. */
export function elapsedSpan(job: Elapsing, nowMs: number): Span | null {
  const startedAt = job.run?.startedAt ?? job.startedAt
  return startedAt === null ? null : runSpan({ startedAt, endedAt: job.run?.endedAt ?? runEnd(job) }, nowMs)
}
