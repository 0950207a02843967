import type { JobDetail } from '#contract/job.ts'

import { isNone } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { MarkShape } from '../ui/Mark.tsx'
import { useWidth } from '../ui/useWidth.ts'
import { Balance } from './Balance.tsx'
import { FallMark } from './FallMark.tsx'
import { Rate } from './Rate.tsx'
import { RowBar } from './RowBar.tsx'
import { rawWords, rowWord } from './rowWord.ts'
import { timelineAxis } from './timelineAxis.ts'
import { TimelineCell } from './TimelineCell.tsx'
import { TimelineHead } from './TimelineHead.tsx'
import { Took } from './Took.tsx'
import type { TypeRow } from './typeRow.ts'

type Props = { job: JobDetail; rows: readonly TypeRow[]; nowMs: number; outdated: boolean }

/** The same figures where a table has no room: a card per object type, then the timeline by itself. */
export function TypeCards({ job, rows, nowMs, outdated }: Props) {
  const words = useText().job.table
  const format = useFormat()
  const [timeline, widthPx] = useWidth()
  const axis = timelineAxis(job, { widthPx, nowMs, format })
  return (
    <>
      <h2 className="border-t border-line bg-panel px-4 py-1.5 font-medium text-second">{words.title}</h2>
      <ul className="border-y border-line">
        {rows.map((row) => (
          <TypeCard key={row.progress.type} row={row} outdated={outdated} />
        ))}
      </ul>
      <h2 className="mt-4 px-4 py-1.5 font-medium text-second">{words.timeline}</h2>
      <div className="border-y border-line bg-panel ps-4">
        <div ref={timeline} className="relative h-8">
          <TimelineHead axis={axis} />
        </div>
        <ul>
          {rows.map((row) => (
            <li key={row.progress.type} className="relative border-t border-line">
              <p className="truncate pt-1 text-[0.85rem] text-second">
                <bdi>{row.name}</bdi>
              </p>
              <div className="relative h-5">
                <TimelineCell row={row} axis={axis} outdated={outdated} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function TypeCard({ row, outdated }: { row: TypeRow; outdated: boolean }) {
  const catalog = useText()
  const format = useFormat()
  const { progress, look } = row
  return (
    <li
      className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-line px-4 py-2 first:border-t-0"
      title={rawWords(row, catalog)}
    >
      <p className="flex items-center gap-2">
        <MarkShape shape={look.shape} tone={look.tone} />
        <span className="min-w-0 truncate font-medium">
          <bdi>{row.name}</bdi>
        </span>
        <span className="ms-auto whitespace-nowrap text-second">
          {rowWord(row, catalog)} · <Took duration={row.duration} />
        </span>
      </p>
      <RowBar row={row} outdated={outdated} />
      {!isNone(progress) && (
        <p className="flex flex-wrap justify-between gap-x-4 text-second">
          <span>
            {catalog.words.bar.of(format.count(progress.dst), format.count(progress.src))}{' '}
            <FallMark falls={row.falls} side="dr" />
            <FallMark falls={row.falls} side="source" />
          </span>
          {row.pace !== null && <Rate row={row} />}
          <span>
            {row.over === 0 && `${catalog.job.table.missing} `}
            <Balance row={row} />
          </span>
        </p>
      )}
    </li>
  )
}
