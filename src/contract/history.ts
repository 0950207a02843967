// What the store tells of one job: counts over time, and its runs.
import * as z from 'zod/mini'

import { TypeProgress } from './job.ts'

const instant = z.nullable(z.number())
const count = z.nullable(z.number())

/** Most points of one type in one answer. */
export const HISTORY_POINTS_MOST = 2_000

export const HistoryPoint = z.object({ at: z.number(), src: count, dst: count })
export type HistoryPoint = z.infer<typeof HistoryPoint>

/** A time in which the job was not polled: nothing is known of it. */
export const HistoryGap = z.object({ from: z.number(), to: z.number() })
export type HistoryGap = z.infer<typeof HistoryGap>

export const TypeHistory = z.object({
  type: z.string(),
  /**
   * Oldest first. The first may lie before `from`: the value that held then. Between two points the earlier one holds.
   * A point is the last value of its bucket; a change that a bucket would hide keeps a point of its own.
   */
  points: z.array(HistoryPoint),
  /** The same for every type of a job. */
  gaps: z.array(HistoryGap),
})
export type TypeHistory = z.infer<typeof TypeHistory>

export const HistoryAnswer = z.object({ from: z.number(), to: z.number(), types: z.array(TypeHistory) })
export type HistoryAnswer = z.infer<typeof HistoryAnswer>

/** One initialization: `endedAt` only where it came to an end, not where the next one cut it off. */
export const RunRecord = z.object({
  startedAt: z.number(),
  endedAt: instant,
  types: z.array(TypeProgress),
})
export type RunRecord = z.infer<typeof RunRecord>

/** Newest first; the one under way is the first. */
export const RunsAnswer = z.object({ runs: z.array(RunRecord) })
export type RunsAnswer = z.infer<typeof RunsAnswer>
