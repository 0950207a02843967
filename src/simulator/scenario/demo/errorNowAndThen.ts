import { turnAt } from '../../timeline/cycle.ts'
import type { ScenarioJob } from '../scenario.ts'

/** A passing error for a quarter of every 80 seconds, the job as it is for the rest. */
export const errorNowAndThen =
  (at: ScenarioJob['at']): ScenarioJob['at'] =>
  (atMs) => {
    const moment = at(atMs)
    const { elapsedMs } = turnAt({ periodMs: 80_000, offsetMs: 0 }, atMs)
    return elapsedMs < 60_000 ? moment : { ...moment, figures: { kind: 'error', code: 'DRS.M01504' } }
  }
