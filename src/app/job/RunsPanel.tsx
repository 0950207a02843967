import { useQuery } from '@tanstack/react-query'

import type { JobDetail } from '#contract/job.ts'
import { liveRuns } from '#domain/history/liveRuns.ts'

import { useText } from '../text/text.ts'
import { HistoryFailure } from './HistoryFailure.tsx'
import { RunComparison } from './RunComparison.tsx'
import { runsQuery } from './runsQuery.ts'
import { RunsTable } from './RunsTable.tsx'

/** Every kept run, and the present one against the one before: loading, empty, failed, or the figures. */
export function RunsPanel({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const words = useText().job.runs
  const { data, error } = useQuery(runsQuery(job))
  const runs = liveRuns(
    (data?.body.runs ?? []).filter(({ startedAt }) => startedAt <= nowMs),
    job,
  )
  const [current, previous] = runs
  return (
    <section className="min-w-0 rounded-lg border border-line bg-panel p-4" aria-labelledby="job-runs">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-2">
        <h2 id="job-runs" className="font-semibold">
          {words.title}
        </h2>
        <span className="text-second">· {words.hint}</span>
      </div>
      {error !== null && <HistoryFailure title={words.failed} error={error} />}
      {current === undefined ? (
        error === null && (
          <p className="text-second" role="status">
            {data ? words.empty : words.loading}
          </p>
        )
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <RunsTable job={job} runs={runs} nowMs={nowMs} />
          {previous ? (
            <RunComparison run={current} previous={previous} nowMs={nowMs} />
          ) : (
            error === null && data && <p className="text-second">{words.only}</p>
          )}
        </div>
      )}
    </section>
  )
}
