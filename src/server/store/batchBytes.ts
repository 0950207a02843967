// About how much memory a batch takes while it waits: measured once per kind, good to a factor of two.
import type { Batch } from './store.ts'

const STATE = 3_000
const SAMPLE = 120
const ROW = 160
const VERDICT = 700
const EVENT = 300
const SPAN = 150
const RUN = 1_500

export type BatchBytes = {
  /** Only ever more of them: samples, verdicts, events. */
  growing: number
  /** What replaces itself: the last states, the last ends of spans. */
  states: number
}

export const batchBytes = ({
  projects,
  jobs,
  samples,
  verdicts,
  spans,
  runs,
  events,
}: Batch): BatchBytes => ({
  growing:
    samples.reduce((sum, { rows, gone }) => sum + SAMPLE + ROW * (rows.length + gone.length), 0) +
    VERDICT * verdicts.length +
    EVENT * events.length,
  states: STATE * jobs.length + SPAN * (spans.length + projects.length) + RUN * runs.length,
})
