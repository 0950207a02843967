import { useMemo, useRef, type CSSProperties } from 'react'

import type { JobSummary } from '#contract/job.ts'

import { useText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { jobKey } from './jobKey.ts'
import { JobRow } from './JobRow.tsx'
import { placeOf, troubleOf } from './place.ts'
import { layTable, ROW_PX, type TableLayout } from './tableLayout.ts'
import { TimeGrid } from './TimeGrid.tsx'
import { useAxis } from './useAxis.ts'
import { useRows } from './useRows.ts'
import { useWidth } from './useWidth.ts'

/** The jobs as a table; only the rows near the window exist. */
export function BoardTable({ jobs, projects, layout }: BoardListProps) {
  const { board } = useText()
  const table = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(table)
  const laid = useSteadyLayout(jobs, layout, widthPx)
  const axis = useAxis(jobs, laid.axisPx)
  const { list, heightPx, rows } = useRows({
    count: jobs.length,
    rowPx: ROW_PX,
    keyOf: (index) => keyAt(jobs, index),
  })
  return (
    <div
      ref={table}
      role="table"
      aria-label={board.heading}
      aria-rowcount={jobs.length + 1}
      style={columnsStyle(laid.grid)}
    >
      <HeaderRow laid={laid} axis={axis} />
      <div ref={list} role="rowgroup" className="relative" style={{ height: heightPx }}>
        {axis && <TimeGrid axis={axis} heightPx={heightPx} />}
        {rows.map(({ index, key, topPx }) => {
          const job = jobs[index]
          if (job === undefined) return null
          const project = projects.get(job.project)
          return (
            <JobRow
              key={key}
              job={job}
              index={index}
              topPx={topPx}
              place={placeOf(job, project)}
              trouble={troubleOf(job, project)}
              types={laid.types}
              hasRest={laid.hasRest}
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

/** The layout with its identity kept while nothing in it changes, so that a poll does not render every row. */
function useSteadyLayout(...[jobs, layout, widthPx]: Parameters<typeof layTable>): TableLayout {
  const laid = useMemo(() => layTable(jobs, layout, widthPx), [jobs, layout, widthPx])
  const same = `${laid.grid} ${laid.types.join()}`
  // oxlint-disable-next-line react/exhaustive-deps -- `same` stands for all that is in `laid`
  return useMemo(() => laid, [same])
}

// React's types know no custom properties, though its style props take them.
const columnsStyle = (grid: string): CSSProperties => ({ '--columns': grid }) as CSSProperties

function keyAt(jobs: readonly JobSummary[], index: number): string {
  const job = jobs[index]
  return job === undefined ? String(index) : jobKey(job)
}
