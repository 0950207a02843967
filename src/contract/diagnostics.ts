// How the calls to each project fare, for support.
import * as z from 'zod/mini'

import { Problem } from './problem.ts'
import { Health } from './words.ts'

const instant = z.nullable(z.number())

export const ProjectDiagnostics = z.object({
  name: z.string(),
  title: z.string(),
  /** Host and port of the endpoint. */
  endpoint: z.string(),
  health: Health,
  lastCallAt: instant,
  lastCall: z.nullable(z.enum(['batch-struct-process', 'batch-status'])),
  latencyMs: z.nullable(z.number()),
  requestId: z.nullable(z.string()),
  /** Ids in the last call. */
  batchSize: z.nullable(z.number()),
  nextCallAt: instant,
  /** Of the credential at this endpoint, shared by the projects that use it. */
  budget: z.object({ perMinute: z.number(), usedLastMinute: z.number() }),
  /** Failed calls in a row. */
  retries: z.number(),
  callsTotal: z.number(),
  failuresTotal: z.number(),
  lastError: z.nullable(z.object({ problem: Problem, at: z.number() })),
  skewMs: z.nullable(z.number()),
  /** Oddities seen so far, by kind. */
  counters: z.object({
    unaskedIds: z.number(),
    notReturnedIds: z.number(),
    duplicateIds: z.number(),
    countMismatches: z.number(),
    duplicateRows: z.number(),
    unreadableRows: z.number(),
  }),
  /** The last answer, parsed, limited and serialized anew, without secrets. */
  lastAnswer: z.unknown(),
})
export type ProjectDiagnostics = z.infer<typeof ProjectDiagnostics>

export const DiagnosticsAnswer = z.object({ projects: z.array(ProjectDiagnostics) })
export type DiagnosticsAnswer = z.infer<typeof DiagnosticsAnswer>
