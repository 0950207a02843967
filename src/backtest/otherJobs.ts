// What is usual for each type over other jobs: watched to their end, and told as the server tells it.
import { emptyTrace, observeTrace, type Trace } from '#domain/pace/trace.ts'
import { typeRates } from '#domain/pace/typeRates.ts'
import type { Shape } from '#simulator/shapes/shapes.ts'

import { snapshotOf } from './snapshotOf.ts'

const JOBS = 25
const EVERY_MS = 60_000

/** Objects per minute by type, over jobs of a shape that no back-test watches. */
export const ratesOfOtherJobs = (shape: Shape): ReadonlyMap<string, number> =>
  typeRates(Array.from({ length: JOBS }, (_, number) => traceOf(shape, number)))

function traceOf(shape: Shape, number: number): Trace {
  const run = shape.run(['other jobs', number], 1)
  let trace: Trace = emptyTrace
  for (let at = 0; at < run.durationMs + EVERY_MS; at += EVERY_MS) {
    const { rows } = snapshotOf(run.rowsAt(0, at))
    trace = observeTrace(trace, { rows, at, restarted: false, longestGapMs: 3 * EVERY_MS })
  }
  return trace
}
