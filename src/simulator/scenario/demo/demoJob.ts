// A job of the demo, before the seed is known.
import { jobIdOf } from '../jobId.ts'
import type { ScenarioJob } from '../scenario.ts'
import { ordinaryRuns, type RunChanges } from './ordinaryRuns.ts'
import { HOUR_MS, MINUTE_MS } from './spans.ts'

export type DemoJob = (seed: number) => ScenarioJob

/** Name and purpose; the id follows from the name. */
type About = readonly [name: string, shows: string]
type Extra = Pick<ScenarioJob, 'form' | 'dataDelayMs'>

/** Runs of some minutes again and again. */
export const ordinaryJob =
  (about: About, changes: RunChanges = {}, extra: Extra = {}): DemoJob =>
  (seed) =>
    demoJob(about, ordinaryRuns({ ...changes, name: about[0], seed }), extra)

/** Half an hour a day, complete for the rest of it. */
export const dailyJob = (about: About, changes: RunChanges = {}): DemoJob =>
  ordinaryJob(about, { durationMs: 30 * MINUTE_MS, periodMs: 24 * HOUR_MS, ...changes })

/** The same at every moment. */
export const standingJob =
  (about: About, at: ScenarioJob['at'], extra: Extra = {}): DemoJob =>
  () =>
    demoJob(about, at, extra)

const demoJob = ([name, shows]: About, at: ScenarioJob['at'], extra: Extra): ScenarioJob => ({
  id: jobIdOf('demo', name),
  name,
  shows,
  at,
  ...extra,
})
