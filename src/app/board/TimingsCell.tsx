import type { JobSummary } from '#contract/job.ts'
import { stackByStart, stretchOf } from '#domain/timeline.ts'

import { stretchLabel } from '../format/stretchLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useFirstText } from '../text/text.ts'
import { Stretch } from '../ui/Stretch.tsx'
import { isStale } from './overall.ts'
import { ROW_PX } from './tableLayout.ts'

const MARGIN_PX = 6
const STEP_PX = 5

type TimingsCellProps = { job: JobSummary; fromAt: number; toAt: number; widthPx: number }

/** A job's object types on the shared time axis: a thin line each, stacked in order of start. */
export function TimingsCell({ job, fromAt, toAt, widthPx }: TimingsCellProps) {
  const catalog = useFirstText()
  const format = useFormat()
  const open = job.types.some((row) => row.startedAt !== null && row.endedAt === null)
  // A finished job does not grow: its lines are drawn once. `toAt` lies in the future of every end.
  const nowMs = useFromNow((nowMs) => (open ? nowMs : toAt)) ?? toAt
  const rows = stackByStart(job.types)
  const stepPx = Math.min(STEP_PX, (ROW_PX - 2 * MARGIN_PX - 3) / Math.max(1, rows.length - 1))
  return (
    <div role="cell" className={`relative h-full bg-(image:--ticks) ${isStale(job) ? 'dimmed' : ''}`}>
      {rows.map((row, place) => {
        const stretch = stretchOf(row, { fromAt, toAt, widthPx, nowMs })
        if (stretch.kind === 'none' || stretch.kind === 'outside') return null
        const label = stretchLabel(row, nowMs, { catalog, format })
        return (
          <Stretch
            key={row.type}
            name={label}
            tone={rowTone(job, row)}
            leftPx={stretch.left}
            widthPx={stretch.width}
            topPx={MARGIN_PX + place * stepPx}
            hatched={isStale(job)}
            className={`z-1 ${stepPx < 3 ? 'h-px' : 'h-[3px]'}`}
          />
        )
      })}
    </div>
  )
}
