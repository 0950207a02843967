// When a job has stood still for longer than is usual for it.
import type { JobRecord } from './jobRecord.ts'

/** A usual gap is known from so many gaps on. */
const GAPS_NEEDED = 3
/** A job may stand still for so many usual gaps. */
const USUAL_GAPS_ALLOWED = 3

/** Median of the gaps between movements; null = too few to say. */
export function usualGapMs(gapsMs: readonly number[]): number | null {
  if (gapsMs.length < GAPS_NEEDED) return null
  const sorted = gapsMs.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (lower + upper) / 2
}

/** The last movement, or the good answer from which one could have been seen, whichever is later; null = no answer. */
export function stillSince({ movedAt, watchedAt }: Pick<JobRecord, 'movedAt' | 'watchedAt'>): number | null {
  return movedAt === null || watchedAt === null ? (movedAt ?? watchedAt) : Math.max(movedAt, watchedAt)
}

/** Whether the last good answer came too long after the last movement. Later silence of DRS stalls nothing. */
export function isStalled(
  record: Pick<JobRecord, 'movedAt' | 'watchedAt' | 'polledAt' | 'gapsMs'>,
  { stallAfterMs }: { stallAfterMs: number },
): boolean {
  const since = stillSince(record)
  if (since === null || record.polledAt === null) return false
  const stillMs = record.polledAt - since
  return stillMs > stallAfterMs && stillMs > USUAL_GAPS_ALLOWED * (usualGapMs(record.gapsMs) ?? 0)
}
