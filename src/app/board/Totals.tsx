import type { ReactNode } from 'react'

import type { ObjectTotals } from '#contract/job.ts'
import { totalsPercent } from '#domain/percent.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'

type TotalsProps = { sum: ObjectTotals; children: ReactNode }

/** The objects of all jobs together, with what the sum leaves out; beneath it what is to come. */
export function Totals({ sum, children }: TotalsProps) {
  const { board } = useFirstText()
  const format = useFormat()
  const percent = totalsPercent(sum, sum.fraction === 1)
  const arrived = format.count(sum.arrived)
  const source = format.count(sum.src)
  const notes = [
    sum.missing > 0 ? board.missingInAll(format.count(sum.missing)) : null,
    sum.over > 0 ? board.overInAll(format.count(sum.over)) : null,
    sum.unknownRows > 0 ? board.leftOut(format.count(sum.unknownRows), sum.unknownRows) : null,
  ].filter((note) => note !== null)
  return (
    <div className="w-full min-w-0 xl:max-w-125 xl:flex-1">
      <div className="flex items-baseline justify-between gap-4 leading-6">
        {/* Where there is no room for the words, they wrap out of sight; figures never do. */}
        <span className="flex h-6 min-w-0 flex-wrap gap-x-[0.5ch] overflow-hidden text-second">
          <span className="whitespace-nowrap">
            <strong className="font-semibold text-ink">{arrived}</strong> {board.ofObjects(source)}
          </span>{' '}
          <span className="whitespace-nowrap">{board.objects}</span>
        </span>
        <strong className="font-semibold">{format.percent(percent)}</strong>
      </div>
      <Bar
        percent={percent}
        tone={percent === 100 ? 'done' : 'moving'}
        label={`${board.allObjects}: ${arrived} ${board.ofObjects(source)} ${board.objects}`}
        className="h-2"
      />
      {/* As high however much there is to say: what stands below must not move. */}
      <div className="min-h-[calc(6em+0.25rem)] pt-1 text-[0.925rem] text-second md:min-h-[calc(4.5em+0.25rem)]">
        {children}
        <p>{notes.join(' · ')}</p>
      </div>
    </div>
  )
}
