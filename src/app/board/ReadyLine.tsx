import type { JobSummary } from '#contract/job.ts'
import { timeX } from '#domain/timeline.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useFirstText } from '../text/text.ts'
import { expectation } from './expectation.ts'
import type { Axis } from './useAxis.ts'
import { useToday } from './useToday.ts'

/** From now to when the job is expected to be ready, or to the end of the axis. `likelyAt` lies in a range. */
export function ReadyLine({ job, likelyAt, axis, topPx }: ReadyLineProps) {
  const catalog = useFirstText()
  const format = useFormat()
  const { widthPx } = axis
  const left = useFromNow((nowMs) => (nowMs === null ? null : Math.round(timeX(nowMs, axis, widthPx))))
  const name = expectation(job, useToday(), { catalog, format })?.long ?? ''
  const right = timeX(likelyAt, axis, widthPx)
  if (left === null || right <= left) return null
  return (
    <div
      role="img"
      aria-label={name}
      title={name}
      className="absolute z-1 border-t border-dashed border-third"
      style={{ left, width: right - left, top: topPx }}
    />
  )
}

type ReadyLineProps = { job: JobSummary; likelyAt: number; axis: Axis; topPx: number }
