import type { JobSummary, TypeProgress } from '#contract/job.ts'
import { rowPercent } from '#domain/percent.ts'
import { rowOver } from '#domain/rowState.ts'

import { barLabel } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useFirstText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { isStale } from './overall.ts'
import { TypeFigures } from './TypeFigures.tsx'

/** One object type of one job: figures over a thin bar; nothing where the job has no such type. */
export function TypeCell({ job, type }: { job: JobSummary; type: string }) {
  const row = job.types.find((candidate) => candidate.type === type)
  return (
    <div role="cell" className={`min-w-0 pr-3 ${isStale(job) ? 'dimmed' : ''}`}>
      {row && <TypeBar job={job} row={row} />}
    </div>
  )
}

function TypeBar({ job, row }: { job: JobSummary; row: TypeProgress }) {
  const catalog = useFirstText()
  const format = useFormat()
  const fall = job.falls.find(({ type }) => type === row.type)
  const label = barLabel(row, fall, { catalog, format })
  return (
    <div title={label}>
      <TypeFigures row={row} fell={fall !== undefined} tone={rowTone(job, row)} />
      <Bar
        percent={rowPercent(row)}
        tone={rowTone(job, row)}
        over={(rowOver(row) ?? 0) > 0}
        hatched={isStale(job)}
        label={label}
      />
    </div>
  )
}
