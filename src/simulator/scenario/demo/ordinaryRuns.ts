// The demo's usual work: runs of some minutes, a short rest, the next run.
import { integerOf } from '../../random.ts'
import { mysql } from '../engine.ts'
import { runs, type RunsPlan } from '../runs.ts'
import type { ScenarioJob } from '../scenario.ts'
import { MINUTE_MS } from './spans.ts'

export type RunChanges = Partial<Omit<RunsPlan, 'name' | 'seed'>> & {
  /** What DRS makes of the job's moments. */
  seenThrough?: (at: ScenarioJob['at']) => ScenarioJob['at']
}

/** Runs of 9 to 20 minutes and rests of 2 to 4, of a size that differs from job to job. */
export const ordinaryRuns = ({
  seenThrough,
  ...plan
}: RunChanges & { name: string; seed: number }): ScenarioJob['at'] => {
  const durationMs = integerOf([9, 20], 'duration', plan.name) * MINUTE_MS
  const restMs = integerOf([2, 4], 'rest', plan.name) * MINUTE_MS
  const most = integerOf([900, 8_000], 'tables', plan.name)
  const at = runs({
    engine: mysql,
    tables: [Math.ceil(most / 2), most],
    durationMs,
    periodMs: durationMs + restMs,
    ...plan,
  })
  return seenThrough?.(at) ?? at
}
