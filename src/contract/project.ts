// One DRS project as the browser sees it.
import * as z from 'zod/mini'

import { Problem } from './problem.ts'
import { Health } from './words.ts'

const instant = z.nullable(z.number())

export const Project = z.object({
  name: z.string(),
  title: z.string(),
  region: z.string(),
  projectId: z.string(),
  health: Health,
  /** Last good call. */
  polledAt: instant,
  /** Oldest `create_time` among its jobs that initialize. */
  oldestDataAt: instant,
  nextPollAt: instant,
  error: z.nullable(Problem),
  /** Difference of DRS's clock to the server's where it passes 60 s, else null; positive: DRS is ahead. */
  skewMs: z.nullable(z.number()),
})
export type Project = z.infer<typeof Project>
