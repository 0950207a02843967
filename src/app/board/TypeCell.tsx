import type { JobSummary, TypeProgress } from '#contract/job.ts'
import { isStale } from '#domain/freshness.ts'
import { rowPercent } from '#domain/percent.ts'
import { rowOver } from '#domain/rowState.ts'

import { barLabel } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useFirstText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { TypeFigures } from './TypeFigures.tsx'

/** One object type of one job: figures over a thin bar; nothing where the job has no such type. */
export function TypeCell({ job, type }: { job: JobSummary; type: string }) {
  const row = job.types.find((candidate) => candidate.type === type)
  return row === undefined ? <div role="cell" /> : <TypeBar job={job} row={row} />
}

function TypeBar({ job, row }: { job: JobSummary; row: TypeProgress }) {
  const catalog = useFirstText()
  const format = useFormat()
  const fall = job.falls.find(({ type }) => type === row.type)
  const label = barLabel(row, fall, { catalog, format })
  const tone = rowTone(job, row)
  const stale = isStale(job)
  return (
    <div role="cell" title={label} className={`min-w-0 pr-3 ${stale ? 'dimmed' : ''}`}>
      <TypeFigures row={row} fell={fall !== undefined} tone={tone} />
      <Bar
        percent={rowPercent(row)}
        tone={tone}
        over={(rowOver(row) ?? 0) > 0}
        hatched={stale}
        label={label}
      />
    </div>
  )
}
