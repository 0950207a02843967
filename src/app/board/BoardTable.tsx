import { useMemo, useRef, type CSSProperties } from 'react'

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
  let rows = 0
  let letters = 0
  for (const { types } of jobs) {
    rows += types.length
    for (const { type } of types) letters += type.length
  }
  // Whatever the order: at a poll the first job is seldom the same, and the columns are.
  const shape = `${jobs.length} ${rows} ${letters}`
  // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for what of the jobs decides
  return useMemo(() => layTable(jobs, layout, widthPx), [shape, layout, widthPx])
}

// React's types know no custom properties, though its style props take them.
const gridStyle = (grid: string, axis: Axis | null): CSSProperties =>
  ({ '--columns': grid, '--ticks': axis === null ? 'none' : tickLines(axis) }) as CSSProperties
