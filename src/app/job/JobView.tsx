import type { JobDetail } from '#contract/job.ts'

import { useText } from '../text/text.ts'
import { CountChart } from './CountChart.tsx'
import { DurationChart } from './DurationChart.tsx'
import { EventsPanel } from './EventsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { JobHeader } from './JobHeader.tsx'
import { NoTypes } from './NoTypes.tsx'
import { RawAnswer } from './RawAnswer.tsx'
import { RunsPanel } from './RunsPanel.tsx'
import { Troubles } from './Troubles.tsx'
import { TypeCards } from './TypeCards.tsx'
import { typeRows } from './typeRow.ts'
import { TypeTable } from './TypeTable.tsx'
import { useWide } from './useWide.ts'

/** Between two drawings of the chart of durations while a type runs. */
const CHART_STEP_MS = 10_000

/** A job with figures, be they fresh or old. */
export function JobView({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const catalog = useText()
  const wide = useWide()
  const outdated = job.freshness === 'stale'
  const rows = typeRows(job, catalog, nowMs)
  const TypeList = wide ? TypeTable : TypeCards
  return (
    <>
      <JobHeader job={job} nowMs={nowMs} outdated={outdated} />
      {rows.length === 0 ? (
        <NoTypes job={job} />
      ) : (
        <TypeList job={job} rows={rows} nowMs={nowMs} outdated={outdated} />
      )}
      <div className="grid gap-4 p-4 pb-0 lg:grid-cols-[minmax(0,1fr)_23rem] lg:p-5 lg:pb-0">
        <HistoryPanel job={job} nowMs={nowMs} />
        <EventsPanel job={job} />
      </div>
      <div className="grid items-start gap-4 p-4 lg:grid-cols-2 lg:p-5 min-[1800px]:grid-cols-[1fr_1fr_minmax(20rem,0.6fr)]">
        {rows.length > 0 && (
          <>
            <DurationChart job={job} nowMs={Math.floor(nowMs / CHART_STEP_MS) * CHART_STEP_MS} />
            <CountChart job={job} />
          </>
        )}
        <div className="col-span-full min-[1800px]:col-auto">
          <Troubles job={job} nowMs={nowMs} />
        </div>
        <div className="col-span-full">
          <RunsPanel job={job} nowMs={nowMs} />
        </div>
        <div className="col-span-full">
          <RawAnswer snapshot={job.snapshot} />
        </div>
      </div>
    </>
  )
}
