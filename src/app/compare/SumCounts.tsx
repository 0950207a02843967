import type { JobDetail } from '#contract/job.ts'
import { jobPercent } from '#domain/percent.ts'

import { useFormat } from '../format/useFormat.ts'
import { stateLook } from '../shell/stateLook.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import type { SideName } from './compareView.ts'

/** The counts of all types of one side over a thin bar, and how many types they leave out. */
export function SumCounts({ job, side }: { job: JobDetail; side: SideName }) {
  const catalog = useText()
  const format = useFormat()
  const { objects, typesComplete, typesTotal } = job
  const words = catalog.compare
  const label = catalog.board.parts({
    complete: format.count(typesComplete),
    types: format.count(typesTotal),
    arrived: format.count(objects.arrived),
    source: format.count(objects.src),
  })
  return (
    <>
      <span className="block whitespace-nowrap">
        {catalog.words.bar.of(format.count(objects.dst), format.count(objects.src))}
      </span>
      <Bar
        percent={jobPercent(job)}
        label={words.table.bar(catalog.words.bar.whole(words.table.all, [label]), words.side[side])}
        tone={stateLook[job.state].tone}
        over={objects.over > 0}
        hatched={job.freshness === 'stale' || objects.unknownRows > 0}
        className="mt-0.5 h-1"
      />
      {objects.unknownRows > 0 && (
        <span className="block text-[0.85rem] font-normal text-second">
          {catalog.job.facts.unknownRows(format.count(objects.unknownRows), objects.unknownRows)}
        </span>
      )}
    </>
  )
}
