// How fast each object type arrives over all jobs at work: what the ready time of a type that has not begun rests on.
import { typeRates } from '#domain/pace/typeRates.ts'

import type { Clock } from '../clock.ts'
import type { ProjectEntries } from './entries.ts'
import { isAtWork } from './jobViews.ts'

/** Taken anew so often: they are medians over many jobs, and move slowly. */
const EVERY_MS = 30_000

export function createOtherRates(
  clock: Clock,
  entries: () => ProjectEntries,
): () => ReadonlyMap<string, number> {
  let takenMs = Number.NEGATIVE_INFINITY
  let rates: ReadonlyMap<string, number> = new Map()
  return () => {
    if (clock.monotonicMs() - takenMs < EVERY_MS) return rates
    takenMs = clock.monotonicMs()
    const jobs = [...entries().values()].flatMap(({ jobs }) => [...jobs.values()])
    rates = typeRates(jobs.filter(isAtWork).map(({ trace }) => trace))
    return rates
  }
}
