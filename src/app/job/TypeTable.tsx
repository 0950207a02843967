import type { JobDetail } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { useWidth } from '../ui/useWidth.ts'
import { timelineAxis } from './timelineAxis.ts'
import { TimelineHead } from './TimelineHead.tsx'
import { TypeTableRow } from './TypeTableRow.tsx'
import type { TypeRow } from './typeRow.ts'

type Props = { job: JobDetail; rows: readonly TypeRow[]; nowMs: number; outdated: boolean }

const figure = 'px-2 text-end'

/** One row per object type: its bar, its figures, and its stretch on the axis that all of them share. */
export function TypeTable({ job, rows, nowMs, outdated }: Props) {
  const words = useText().job.table
  const format = useFormat()
  const [timeline, widthPx] = useWidth()
  const axis = timelineAxis(job, { widthPx, nowMs, format })
  const over = job.objects.over > 0
  return (
    <table aria-label={words.title} className="w-full table-fixed border-collapse border-y border-line">
      <colgroup>
        <col className="w-[3rem]" />
        <col className="w-[10rem] xl:w-[14.8rem]" />
        <col className="w-[11rem] xl:w-[17rem]" />
        <col className="w-[5.4rem] xl:w-[6rem]" />
        <col className="w-[5.4rem] xl:w-[6rem]" />
        <col className="w-[6rem] xl:w-[8rem]" />
        <col className="w-[6rem] xl:w-[11rem]" />
        <col className="w-[6.4rem] xl:w-[7.6rem]" />
        <col />
      </colgroup>
      <thead className="bg-panel text-second">
        <tr className="h-8 border-b border-line [&>th]:font-medium">
          <th scope="col">
            <span className="sr-only">{words.mark}</span>
          </th>
          <th scope="col" className="truncate px-2 text-start">
            {words.type}
          </th>
          <th scope="col" className="truncate px-2 text-start">
            {words.progress}
          </th>
          <th scope="col" className={figure}>
            {words.source}
          </th>
          <th scope="col" className={figure}>
            {words.dr}
          </th>
          <th scope="col" className={figure}>
            {over ? words.missingOrOver : words.missing}
          </th>
          <th scope="col" className={figure}>
            {words.rate}
          </th>
          <th scope="col" className={`${figure} pe-4`}>
            {words.took}
          </th>
          <th scope="col" className="relative" ref={timeline}>
            <span className="sr-only">{words.timeline}</span>
            <TimelineHead axis={axis} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TypeTableRow key={row.progress.type} row={row} axis={axis} outdated={outdated} />
        ))}
      </tbody>
    </table>
  )
}
