// How fast a job goes and when it will be ready: told by the server, because both rest on history.
import * as z from 'zod/mini'

const instant = z.nullable(z.number())

/** Length of one stretch of a sparkline. */
export const SPARK_STEP_MS = 30_000
/** Stretches of a sparkline: together the ten minutes over which a rate is taken. */
export const SPARK_STEPS = 20

export const Pace = z.object({
  /** Objects that arrived on the DR side per minute, over the last ten minutes in which the job was polled. */
  perMinute: z.number(),
  /** What arrived in each of the last stretches, oldest first; null = not polled in it. Empty where it is not kept. */
  spark: z.array(z.nullable(z.number())),
})
export type Pace = z.infer<typeof Pace>

export const TypePace = z.extend(Pace, { type: z.string() })
export type TypePace = z.infer<typeof TypePace>

export const ReadyKind = z.enum(['range', 'not-yet-known', 'no-movement'])
export type ReadyKind = z.infer<typeof ReadyKind>

/** What a ready time rests on: this run's rates, the previous run of the job, other jobs' rates for the same type. */
export const ReadyBasis = z.enum(['this-run', 'previous-run', 'other-jobs'])
export type ReadyBasis = z.infer<typeof ReadyBasis>

/** Why there is no range yet. */
export const ReadyLack = z.enum(['few-movements', 'no-count', 'too-wide'])
export type ReadyLack = z.infer<typeof ReadyLack>

/** When everything will have arrived, as a range that is right four times in five, and its most likely instant. */
export const Ready = z.object({
  kind: ReadyKind,
  /** The three instants are null unless `kind` is range. */
  earliestAt: instant,
  likelyAt: instant,
  latestAt: instant,
  basis: z.array(ReadyBasis),
  /** Null unless `kind` is not-yet-known. */
  lack: z.nullable(ReadyLack),
})
export type Ready = z.infer<typeof Ready>
