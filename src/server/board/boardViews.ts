// What the HTTP routes may ask of the board; they can change nothing.
import type { BoardAnswer } from '#contract/board.ts'
import type { DiagnosticsAnswer } from '#contract/diagnostics.ts'
import type { JobDetail } from '#contract/job.ts'

export type BoardViews = {
  /** Current revision; a new one at most once a second. */
  revision: () => string
  /** Jobs changed since `since`, or everything where that is null or not known. `projects` is always current. */
  since: (since: string | null) => BoardAnswer
  /** Null where the configuration has no such job. */
  job: (project: string, jobId: string) => JobDetail | null
  diagnostics: () => DiagnosticsAnswer
  /** Every project polled at least once or known to fail. */
  ready: () => boolean
  /** The last good entry of DRS for a configured job while it is live, for the proxied call; else null. */
  cachedEntry: (projectId: string, jobId: string) => unknown
}
