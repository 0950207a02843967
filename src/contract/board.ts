// The board: everything the first screen needs, in full or as what changed since a revision.
import * as z from 'zod/mini'

import { JobSummary } from './job.ts'
import { Project } from './project.ts'
import { Mode } from './words.ts'

export const BoardAnswer = z.object({
  /** Opaque; safe in a URL; new with every start of the server. */
  revision: z.string(),
  mode: Mode,
  /** True: `jobs` is every job. False: only those that changed since the asked revision. */
  full: z.boolean(),
  projects: z.array(Project),
  jobs: z.array(JobSummary),
  removed: z.array(z.object({ project: z.string(), jobId: z.string() })),
})
export type BoardAnswer = z.infer<typeof BoardAnswer>
