// What is usual for a type over all jobs that are watched: a forecast for a job that has not come to it yet.
import { observedWork } from './observedWork.ts'
import type { Trace } from './trace.ts'

/** From so many objects on, the time of a type says something of its rate. */
const OBJECTS_NEEDED = 3

/** Objects per minute at work by type, the median over jobs. Looks at every type of every job: once a minute will do. */
export function typeRates(traces: Iterable<Trace>): Map<string, number> {
  const seen = new Map<string, number[]>()
  for (const trace of traces) {
    for (const type of trace.types) {
      const work = observedWork(type, trace.at)
      if (work === null || work.objects < OBJECTS_NEEDED) continue
      const rate = (work.objects * 60_000) / work.ms
      const rates = seen.get(type.type)
      if (rates === undefined) seen.set(type.type, [rate])
      else rates.push(rate)
    }
  }
  return new Map([...seen].map(([type, rates]) => [type, median(rates)]))
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
