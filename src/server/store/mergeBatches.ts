// Batches that wait become one transaction: of what replaces itself only the last is written.
import type { Batch, JobKey } from './store.ts'

/** In the order in which they were handed over. */
export function mergeBatches(batches: readonly Batch[]): Batch {
  const [only] = batches
  if (only !== undefined && batches.length === 1) return only
  return {
    projects: last(
      batches.flatMap(({ projects }) => projects),
      ({ key }) => key,
    ),
    jobs: last(
      batches.flatMap(({ jobs }) => jobs),
      jobName,
    ),
    samples: batches.flatMap(({ samples }) => samples),
    verdicts: batches.flatMap(({ verdicts }) => verdicts),
    spans: last(
      batches.flatMap(({ spans }) => spans),
      (span) => `${span.fromAt} ${jobName(span)}`,
    ),
    runs: last(
      batches.flatMap(({ runs }) => runs),
      (run) => `${run.startedAt} ${jobName(run)}`,
    ),
    events: batches.flatMap(({ events }) => events),
  }
}

export const jobName = ({ project, jobId }: JobKey): string => JSON.stringify([project, jobId])

const last = <T>(values: readonly T[], nameOf: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [nameOf(value), value])).values(),
]
