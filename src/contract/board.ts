// The board: everything the first screen needs, in full or as what changed since a revision.
import * as z from 'zod/mini'

import { JobSummary } from './job.ts'
import { Problem } from './problem.ts'
import { Project } from './project.ts'
import { Mode } from './words.ts'

export const BoardAnswer = z.object({
  /** Opaque; safe in a URL; new with every start of the server. */
  revision: z.string(),
  mode: Mode,
  /** The moment of the past that this answer shows; null = now. */
  at: z.nullable(z.number()),
  history: z.object({
    /** The oldest moment that can be shown; null = none is kept yet. */
    keptFrom: z.nullable(z.number()),
    /** Why history is behind or paused; null = all is well. */
    problem: z.nullable(Problem),
  }),
  /** True: `jobs` is every job. False: only those that changed since the asked revision. */
  full: z.boolean(),
  projects: z.array(Project),
  jobs: z.array(JobSummary),
  removed: z.array(z.object({ project: z.string(), jobId: z.string() })),
})
export type BoardAnswer = z.infer<typeof BoardAnswer>
