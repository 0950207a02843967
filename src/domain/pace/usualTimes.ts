// How long a type usually takes: by the run before, else by other jobs, else by the types of this run.
import type { RunRecord } from '#contract/history.ts'
import type { ReadyBasis } from '#contract/pace.ts'

import { observedWork } from './observedWork.ts'
import { scaled, type Source, type Usual } from './scaled.ts'
import type { Trace } from './trace.ts'

export type UsualTime = {
  ms: number
  /** Standard deviation of its logarithm. */
  sigma: number
  basis: ReadyBasis
}

export type UsualFacts = {
  trace: Trace
  previousRun: RunRecord | null
  /** Objects per minute by type. */
  otherRates: ReadonlyMap<string, number>
}

/**
 * By how much one type may take more or less than its source tells once the speed of the run is taken out, as a standard
 * deviation of the logarithm. Of the run before: what runs of one job differ by, type by type, with room to spare; of other
 * jobs and of other types: set on the calibration runs of the back-test.
 */
const sigmas = { 'previous-run': 0.15, 'other-jobs': 0.45, 'this-run': 0.8 } as const

/** Tells how long so many objects of a type take in all; null = nothing has been seen of anything. */
export function usualTimes({
  trace,
  previousRun,
  otherRates,
}: UsualFacts): (type: string, objects: number) => UsualTime | null {
  const seen = observedWork(trace)
  const sources: [ReadyBasis, Usual][] = [
    ['previous-run', scaled(byRun(previousRun), seen, sigmas['previous-run'])],
    ['other-jobs', scaled(byRates(otherRates), seen, sigmas['other-jobs'])],
    ['this-run', seen.length === 0 ? () => null : scaled(alike, seen, sigmas['this-run'])],
  ]
  return (type, objects) => {
    for (const [basis, source] of sources) {
      const time = source(type, objects)
      if (time !== null) return { ...time, basis }
    }
    return null
  }
}

/** As many objects more, as much longer. One more on both sides: a type may have had none. */
function byRun(run: RunRecord | null): Source {
  const works = new Map<string, { objects: number; ms: number }>()
  for (const { type, src, startedAt, endedAt } of run?.types ?? []) {
    if (src === null || startedAt === null || endedAt === null || endedAt < startedAt) continue
    works.set(type, { objects: src, ms: endedAt - startedAt })
  }
  return (type, objects) => {
    const work = works.get(type)
    return work === undefined ? null : (work.ms * (objects + 1)) / (work.objects + 1)
  }
}

const byRates =
  (rates: ReadonlyMap<string, number>): Source =>
  (type, objects) => {
    const rate = rates.get(type)
    return rate === undefined || rate <= 0 ? null : (objects * 60_000) / rate
  }

/** One object like another, a second each: only the scale that is put on it says how long they take. */
const alike: Source = (_type, objects) => objects * 1_000
