// What is usual for a type over all jobs that are watched: a forecast for a job that has not come to it yet.
import { observedWork } from './observedWork.ts'
import type { Trace } from './trace.ts'

/** Work that was hardly longer than the time between two answers says nothing of a rate. */
const SURENESS_NEEDED = 0.5

/** Objects per minute at work by type, the median over jobs. Looks at every type of every job: once a minute will do. */
export function typeRates(traces: Iterable<Trace>): Map<string, number> {
  const seen = new Map<string, number[]>()
  for (const trace of traces) {
    for (const { type, objects, ms, sureness } of observedWork(trace)) {
      if (sureness < SURENESS_NEEDED) continue
      const rate = (objects * 60_000) / ms
      const rates = seen.get(type)
      if (rates === undefined) seen.set(type, [rate])
      else rates.push(rate)
    }
  }
  return new Map([...seen].map(([type, rates]) => [type, median(rates)]))
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
