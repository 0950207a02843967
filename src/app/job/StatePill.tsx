import type { JobSummary } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useText } from '../text/text.ts'
import { Mark } from '../ui/Mark.tsx'
import { stateHeadline } from './stateSentence.ts'

const quiet = 'bg-panel border-line'
const ground = {
  failed: 'bg-failed-ground border-transparent',
  stalled: 'bg-stalled-ground border-transparent',
  nodata: quiet,
  moving: quiet,
  done: quiet,
  plain: quiet,
} as const

/** The state with its reason, and beside it, never in its place, how fresh it is. */
export function StatePill({ job, nowMs }: { job: JobSummary; nowMs: number }) {
  const catalog = useText()
  const format = useFormat()
  const { shape, tone } = stateLook[job.state]
  const paused = job.state === 'initializing' && job.paused
  const freshness = catalog.job.freshness
  const age = format.age(job.polledAt, nowMs)
  return (
    <p className="flex flex-wrap items-center gap-2 font-medium">
      <span className={`rounded-full border px-2.5 py-0.5 ${ground[tone]}`}>
        <Mark
          shape={paused ? 'bars' : shape}
          tone={paused ? 'plain' : tone}
          word={stateHeadline({ job, catalog, format, nowMs })}
        />
      </span>
      {job.freshness !== 'live' && job.polledAt !== null && (
        <span className="rounded-full bg-stalled-ground px-2.5 py-0.5 text-stalled">
          {job.freshness === 'late' ? freshness.late(age) : freshness.stale(age)}
        </span>
      )}
    </p>
  )
}
