// What happened: kept, in order, never told twice.
import * as z from 'zod/mini'

export const EventKind = z.enum([
  'run-started',
  'row-started',
  'row-complete',
  'row-short',
  'job-complete',
  'failed',
  'error-changed',
  'stalled',
  'moving-again',
  'count-fell',
  'source-grew',
  'id-missing',
  'id-back',
  'polling-failed',
  'polling-recovered',
])
export type EventKind = z.infer<typeof EventKind>

/**
 * Meaning of `before` and `after` by kind:
 * run-started null, null · row-started null, source count · row-complete null, DR count · row-short source, DR count ·
 * job-complete null, objects on the DR side · failed state before, code or task status · error-changed code before, code
 * after · stalled instant of the last movement, usual gap in ms · moving-again instant since which it stood, null ·
 * count-fell and source-grew count before, count after · id-missing null, code · id-back code, null ·
 * polling-failed null, code · polling-recovered code, null.
 */
const value = z.nullable(z.union([z.number(), z.string()]))

export const LockstepEvent = z.object({
  id: z.number(),
  /** When the server saw it. */
  at: z.number(),
  kind: EventKind,
  project: z.string(),
  /** Null where it concerns the project as a whole. */
  jobId: z.nullable(z.string()),
  /** Name of the job as last configured; null where there is no job. */
  name: z.nullable(z.string()),
  /** Key of the object type, where there is one. */
  type: z.nullable(z.string()),
  /** For count-fell: which count. */
  side: z.nullable(z.enum(['source', 'dr'])),
  before: value,
  after: value,
  /** The time DRS gave for it, where it gave one. */
  drsAt: z.nullable(z.number()),
})
export type LockstepEvent = z.infer<typeof LockstepEvent>

/** Most events of one answer. */
export const EVENTS_MOST = 500

/** Newest first; `next` goes into `before` for the older ones, null = there are none. */
export const EventsAnswer = z.object({ events: z.array(LockstepEvent), next: z.nullable(z.string()) })
export type EventsAnswer = z.infer<typeof EventsAnswer>
