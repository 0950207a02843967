import { useMemo, useRef } from 'react'

import { useFirstText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { JobRow } from './JobRow.tsx'
import { MaybeTimings } from './MaybeTimings.tsx'
import { placeOf, troubleOf } from './place.ts'
import { layTable, ROW_PX, type TableLayout } from './tableLayout.ts'
import type { Timings } from './timings.ts'
import { useRows } from './useRows.ts'
import { useSlots } from './useSlots.ts'
import { useWidth } from './useWidth.ts'
import { variable } from './variable.ts'

/** The jobs as a table; only the rows near the window exist. */
export function BoardTable({ jobs, shape, projects, layout }: BoardListProps) {
  const { board } = useFirstText()
  const table = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(table)
  const laid = useSteadyLayout([jobs, layout, widthPx], shape)
  return (
    <div
      ref={table}
      role="table"
      aria-label={board.heading}
      aria-rowcount={jobs.length + 1}
      style={variable('--columns', laid.grid)}
    >
      <MaybeTimings jobs={jobs} widthPx={laid.axisPx} heightPx={ROW_PX}>
        {(timings) => <Rows jobs={jobs} projects={projects} laid={laid} timings={timings} />}
      </MaybeTimings>
    </div>
  )
}

type RowsProps = Omit<BoardListProps, 'layout' | 'shape'> & { laid: TableLayout; timings: Timings | null }

function Rows({ jobs, projects, laid, timings }: RowsProps) {
  const { list, heightPx, indexes, focused } = useRows({ count: jobs.length, rowPx: ROW_PX })
  const rows = useSlots({ jobs, indexes, focused })
  return (
    <>
      <HeaderRow laid={laid} axis={timings?.head} />
      <div
        ref={list}
        role="rowgroup"
        className="relative"
        style={{ height: heightPx, ...variable('--ticks', timings?.ticks ?? 'none') }}
      >
        {timings && (
          <div className="pointer-events-none absolute inset-0 z-1 grid grid-cols-(--columns)">
            <div className="relative col-start-4">{timings.now}</div>
          </div>
        )}
        {rows.map(({ job, index, slot }) => {
          const project = projects.get(job.project)
          return (
            <JobRow
              key={slot}
              job={job}
              index={index}
              topPx={index * ROW_PX}
              place={placeOf(job, project)}
              trouble={troubleOf(job, project)}
              laid={laid}
              linesOf={timings?.linesOf}
            />
          )
        })}
      </div>
    </>
  )
}

/**
 * The layout, made anew only when jobs or types come or go: a poll that changes figures changes no column, and must not
 * render every row.
 */
function useSteadyLayout(facts: Parameters<typeof layTable>, shape: number): TableLayout {
  const [jobs, layout, widthPx] = facts
  // oxlint-disable-next-line react/exhaustive-deps -- `shape` and the count stand for what of the jobs decides
  return useMemo(() => layTable(jobs, layout, widthPx), [shape, jobs.length, layout, widthPx])
}
