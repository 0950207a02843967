import { useMemo, useRef, type CSSProperties } from 'react'

import type { JobSummary } from '#contract/job.ts'

import { useFirstText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { jobKey } from './jobKey.ts'
import { JobRow } from './JobRow.tsx'
import { placeOf, troubleOf } from './place.ts'
import { layTable, ROW_PX, type TableLayout } from './tableLayout.ts'
import { NowLine } from './NowLine.tsx'
import { tickLines } from './tickLines.ts'
import { useAxis, type Axis } from './useAxis.ts'
import { useRows } from './useRows.ts'
import { useWidth } from './useWidth.ts'

/** The jobs as a table; only the rows near the window exist. */
export function BoardTable({ jobs, projects, layout }: BoardListProps) {
  const { board } = useFirstText()
  const table = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(table)
  const laid = useSteadyLayout(jobs, layout, widthPx)
  const axis = useAxis(jobs, laid.axisPx)
  const { list, heightPx, indexes } = useRows({ count: jobs.length, rowPx: ROW_PX })
  return (
    <div
      ref={table}
      role="table"
      aria-label={board.heading}
      aria-rowcount={jobs.length + 1}
      style={gridStyle(laid.grid, axis)}
    >
      <HeaderRow laid={laid} axis={axis} />
      <div ref={list} role="rowgroup" className="relative" style={{ height: heightPx }}>
        {axis && <NowLine axis={axis} heightPx={heightPx} />}
        {indexes.map((index) => {
          const job = jobs[index]
          if (job === undefined) return null
          const project = projects.get(job.project)
          return (
            <JobRow
              key={jobKey(job)}
              job={job}
              index={index}
              topPx={index * ROW_PX}
              place={placeOf(job, project)}
              trouble={troubleOf(job, project)}
              types={laid.types}
              hasRest={laid.hasRest}
              hasStarted={laid.hasStarted}
              hasElapsed={laid.hasElapsed}
              fromAt={axis?.fromAt ?? null}
              toAt={axis?.toAt ?? null}
              axisPx={laid.axisPx}
            />
          )
        })}
      </div>
    </div>
  )
}

/**
 * The layout, made anew only when jobs or types come or go: a poll that changes figures changes no column, and must not
 * render every row.
 */
function useSteadyLayout(...[jobs, layout, widthPx]: Parameters<typeof layTable>): TableLayout {
  // Once per poll and not per scroll.
  const shape = useMemo(() => jobs.reduce(addShape, jobs.length), [jobs])
  // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for what of the jobs decides
  return useMemo(() => layTable(jobs, layout, widthPx), [shape, layout, widthPx])
}

/**
 * A sum that is the same in whatever order the jobs stand, and hardly ever for other jobs or types. It reads no row but
 * a job's first and last: with thousands of jobs, reading them all costs more than a whole poll may.
 */
function addShape(sum: number, { jobId, types }: JobSummary): number {
  const ends = (types[0]?.type.length ?? 0) * 257 + (types.at(-1)?.type.length ?? 0) * 17
  return sum + types.length * 131_071 + ends + (jobId.codePointAt(jobId.length - 1) ?? 0) * 31
}

// React's types know no custom properties, though its style props take them.
const gridStyle = (grid: string, axis: Axis | null): CSSProperties =>
  ({ '--columns': grid, '--ticks': axis === null ? 'none' : tickLines(axis) }) as CSSProperties
