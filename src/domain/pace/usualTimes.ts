// How long a type usually takes, by the best that is known of it, scaled to how fast this run has shown itself to be.
import type { RunRecord } from '#contract/history.ts'
import type { ReadyBasis } from '#contract/pace.ts'

import { observedWork, type Work } from './observedWork.ts'
import type { Trace } from './trace.ts'

/** `sigma`: standard deviation of the logarithm of the time. */
export type UsualTime = { ms: number; sigma: number; basis: ReadyBasis }

export type UsualFacts = {
  trace: Trace
  previousRun: RunRecord | null
  otherRates: ReadonlyMap<string, number>
}

/** Ms for so many objects of a type; null = nothing is known of it. */
type Source = (type: string, objects: number) => number | null

const PREVIOUS_SIGMA = 0.25
const OTHERS_SIGMA = 0.6
const OWN_SIGMA = 1.2

/** Tells for a type with so many objects how long it takes in all. */
export function usualTimes({
  trace,
  previousRun,
  otherRates,
}: UsualFacts): (type: string, objects: number) => UsualTime | null {
  const seen = trace.types.flatMap((type) => {
    const work = observedWork(type, trace.at)
    return work === null ? [] : [{ type: type.type, ...work }]
  })
  const sources = [
    scaled(fromRun(previousRun), { seen, basis: 'previous-run', sigma: PREVIOUS_SIGMA }),
    scaled(fromRates(otherRates), { seen, basis: 'other-jobs', sigma: OTHERS_SIGMA }),
    scaled((_type, objects) => objects * 1_000, { seen, basis: 'this-run', sigma: OWN_SIGMA }),
  ]
  return (type, objects) => {
    for (const source of sources) {
      const time = source(type, objects)
      if (time !== null) return time
    }
    return null
  }
}

function fromRun(run: RunRecord | null): Source {
  const times = new Map<string, Work>()
  for (const { type, src, startedAt, endedAt } of run?.types ?? []) {
    if (src === null || startedAt === null || endedAt === null || endedAt < startedAt) continue
    times.set(type, { objects: src, ms: endedAt - startedAt })
  }
  return (type, objects) => {
    const work = times.get(type)
    return work === undefined ? null : (work.ms * (objects + 1)) / (work.objects + 1)
  }
}

const fromRates =
  (rates: ReadonlyMap<string, number>): Source =>
  (type, objects) => {
    const rate = rates.get(type)
    return rate === undefined || rate <= 0 ? null : (objects * 60_000) / rate
  }

type Scale = { seen: readonly (Work & { type: string })[]; basis: ReadyBasis; sigma: number }

/** This run may be faster or slower throughout than what its source tells of: as much as its other types were so far. */
function scaled(
  source: Source,
  { seen, basis, sigma }: Scale,
): (type: string, objects: number) => UsualTime | null {
  const logs = new Map<string, number>()
  for (const { type, objects, ms } of seen) {
    const told = source(type, objects)
    if (told !== null && told > 0) logs.set(type, Math.log(ms / told))
  }
  const sum = [...logs.values()].reduce((all, log) => all + log, 0)
  return (type, objects) => {
    const ms = source(type, objects)
    if (ms === null) return null
    const others = logs.size - (logs.has(type) ? 1 : 0)
    const factor = Math.exp((sum - (logs.get(type) ?? 0)) / (others + 0.3))
    return { ms: ms * factor, sigma: sigma * Math.sqrt(1 + 1 / (others + 0.5)), basis }
  }
}
