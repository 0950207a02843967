// When a run began, by two clocks: DRS says when its first object type started, and we know when we saw it first.
import type { LockstepEvent } from '#contract/events.ts'

export type RunStart = {
  /** By the clock of DRS. */
  startedAt: number
  /** Instant of the answer that showed the run first, often minutes later; null = nobody noted it. */
  seenAt: number | null
}

/** A type that is told later may have begun earlier, so the start that was told first can be a little later. */
const APART_MS = 10 * 60_000

/** `events`: of one job, in any order; other kinds than run-started are passed over. */
export function runStart(
  startedAt: number,
  events: readonly Pick<LockstepEvent, 'kind' | 'at' | 'drsAt'>[],
): RunStart {
  let seenAt: number | null = null
  let leastMs = APART_MS
  for (const { kind, at, drsAt } of events) {
    const apartMs = drsAt === null ? Infinity : Math.abs(drsAt - startedAt)
    if (kind !== 'run-started' || apartMs > leastMs) continue
    seenAt = at
    leastMs = apartMs
  }
  return { startedAt, seenAt }
}
