import type { ReactNode } from 'react'

import type { JobSummary } from '#contract/job.ts'

/** What the timings view puts into a list of jobs; loaded when somebody looks at it. */
export type Timings = {
  /** Labels of the axis. */
  head: ReactNode
  /** The line of now, for a box over all rows; none where each job draws its own. */
  now: ReactNode
  /** The ticks as a background image. */
  ticks: string
  /** A job's lines on the axis. The same function as long as the axis stays. */
  linesOf: (job: JobSummary) => ReactNode
}
