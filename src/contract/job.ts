// One job as the browser sees it. Instants are epoch ms; null means none or not known, zero is a measurement.
import * as z from 'zod/mini'

import { Pace, Ready, TypePace } from './pace.ts'
import { Problem } from './problem.ts'
import { Freshness, JobState, RowState } from './words.ts'

const instant = z.nullable(z.number())
const count = z.nullable(z.number())

/** One row of a job: an object type with its counts and times. */
export const TypeProgress = z.object({
  /** Key of the type: lower case, one spelling (`table_indexs`). */
  type: z.string(),
  /** As DRS spelt it. */
  raw: z.string(),
  state: RowState,
  /** As DRS sent it: 1 comparing, 2 compared, anything else is undocumented. */
  status: z.nullable(z.union([z.number(), z.string()])),
  /** Objects on the source; null = not readable. */
  src: count,
  /** Objects on the DR side; null = not readable. */
  dst: count,
  startedAt: instant,
  endedAt: instant,
})
export type TypeProgress = z.infer<typeof TypeProgress>

/** Sums over the rows whose counts are known. */
export const ObjectTotals = z.object({
  src: z.number(),
  dst: z.number(),
  /** Sum of min(DR, source): an excess in one type never hides a shortfall in another. */
  arrived: z.number(),
  missing: z.number(),
  over: z.number(),
  /** 0..1, null where there is nothing to divide by. */
  fraction: z.nullable(z.number()),
  /** Rows left out because a count could not be read. */
  unknownRows: z.number(),
})
export type ObjectTotals = z.infer<typeof ObjectTotals>

/** Why a job is in its state. */
export const Reason = z.object({
  kind: z.enum([
    'task-status',
    'job-error',
    'not-known',
    'not-returned',
    'short',
    'no-movement',
    'unreadable-count',
    'no-answer',
    'not-started',
  ]),
  /** Object type it sits in: the stalled, short or unreadable one. */
  type: z.nullable(z.string()),
  since: instant,
  /** For `no-movement`: the usual gap between movements of this run. */
  usualMs: z.nullable(z.number()),
})
export type Reason = z.infer<typeof Reason>
export type ReasonKind = Reason['kind']

/** The latest fall of a count in this run, kept until the count is back. */
export const CountFall = z.object({
  type: z.string(),
  side: z.enum(['source', 'dr']),
  before: z.number(),
  after: z.number(),
  at: z.number(),
})
export type CountFall = z.infer<typeof CountFall>

export const JobSummary = z.object({
  project: z.string(),
  jobId: z.string(),
  name: z.string(),
  state: JobState,
  reason: z.nullable(Reason),
  /** Complete, and DRS has let the task go since. */
  released: z.boolean(),
  paused: z.boolean(),
  freshness: Freshness,
  stateSince: z.number(),
  /** DRS's task status of batch-status; null = never told or refused. */
  taskStatus: z.nullable(z.string()),
  error: z.nullable(Problem),
  objects: ObjectTotals,
  typesComplete: z.number(),
  typesTotal: z.number(),
  startedAt: instant,
  endedAt: instant,
  movedAt: instant,
  /** `create_time` of the snapshot. */
  dataAt: instant,
  /** Initializing on figures that DRS made more than five minutes ago. */
  dataOld: z.boolean(),
  /** Time of the last good answer. While the job is live this may lag by some polls on the board. */
  polledAt: instant,
  /** In the fixed order of types. */
  types: z.array(TypeProgress),
  falls: z.array(CountFall),
  /** Null while it is not at work, or not yet known. */
  pace: z.nullable(Pace),
  /** Null where there is nothing to wait for: not begun, over, failed or missing. */
  ready: z.nullable(Ready),
})
export type JobSummary = z.infer<typeof JobSummary>

/** Answer of the job's own call. */
export const JobDetail = z.extend(JobSummary, {
  /** DRS's result for this job, parsed, limited and serialized anew; null before the first one. */
  snapshot: z.unknown(),
  lastError: z.nullable(z.object({ code: z.string(), text: z.string(), at: z.number() })),
  run: z.nullable(z.object({ startedAt: z.number(), endedAt: instant })),
  /** The initialization before this one, as far as it is kept. */
  previousRun: z.nullable(z.object({ startedAt: z.number(), endedAt: instant })),
  /** Of the types at work. */
  paces: z.array(TypePace),
  /** How old DRS's figures were at the last good answer, by DRS's own clock where it sent one. */
  dataAgeAtPollMs: z.nullable(z.number()),
  /** What is odd about the last good answer, and how many rows it concerns. */
  oddities: z.array(z.object({ kind: z.enum(['duplicate-rows', 'unreadable-rows']), rows: z.number() })),
})
export type JobDetail = z.infer<typeof JobDetail>
