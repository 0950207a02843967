// How wide the columns of the board are. Rows and header share one grid.
import type { JobSummary } from '#contract/job.ts'
import { columnsFor } from '#domain/columns.ts'

import type { Layout } from '../view.ts'

/** Fixed height of a row, px. */
export const ROW_PX = 44
/** The narrowest column of one object type, px; the gap to the next is part of it. */
const TYPE_PX = 76
const REST_PX = 92

const widths = { mark: 40, job: 192, overall: 160, started: 60, elapsed: 78, state: 136, moved: 88 } as const

/** Below these widths of the table, px, the columns that say least give way. */
const STARTED_FROM_PX = 1_180
const ELAPSED_FROM_PX = 900
/** A type that fewer of the jobs have, as a share, gets no column of its own. */
const COMMON = 0.2

export type TableLayout = {
  /** Object types with a column of their own; none in the timings view. */
  types: readonly string[]
  /** Some job has a type beyond these. */
  hasRest: boolean
  hasStarted: boolean
  hasElapsed: boolean
  /** `grid-template-columns` */
  grid: string
  /** Width of the time axis, px; 0 in the counts view. */
  axisPx: number
}

/** What fits into `widthPx`. */
export function layTable(jobs: readonly JobSummary[], layout: Layout, widthPx: number): TableLayout {
  const hasElapsed = widthPx >= ELAPSED_FROM_PX
  const hasStarted = layout === 'counts' && widthPx >= STARTED_FROM_PX
  const { mark, job, overall, started, elapsed, state, moved } = widths
  const last = [...(hasStarted ? [started] : []), ...(hasElapsed ? [elapsed] : []), state, moved]
  const freePx = [mark, job, overall, ...last].reduce((left, px) => left - px, widthPx)
  const end = last.map((px) => `${px}px`).join(' ')
  if (layout === 'timings') {
    const axisPx = Math.max(80, freePx)
    const grid = `${mark}px ${job}px ${overall}px ${axisPx}px ${end}`
    return { types: [], hasRest: false, hasStarted, hasElapsed, grid, axisPx }
  }
  const { types, hasRest } = chooseTypes(jobs, freePx)
  const middle = [...types.map(() => `minmax(${TYPE_PX}px,1fr)`), ...(hasRest ? [`${REST_PX}px`] : [])].join(
    ' ',
  )
  const grid = `${mark}px minmax(${job}px,1.6fr) minmax(${overall}px,1.2fr) ${middle} ${end}`
  return { types, hasRest, hasStarted, hasElapsed, grid, axisPx: 0 }
}

function chooseTypes(jobs: readonly JobSummary[], freePx: number): { types: string[]; hasRest: boolean } {
  const everyType = columnsFor(jobs, Number.POSITIVE_INFINITY)
  const least = COMMON * jobs.filter((job) => job.types.length > 0).length
  const jobsWith = countJobsByType(jobs)
  const common = everyType.filter((type) => (jobsWith.get(type) ?? 0) >= least)
  const hasRest = common.length < everyType.length || common.length * TYPE_PX > freePx
  const fitting = Math.max(0, Math.floor((freePx - (hasRest ? REST_PX : 0)) / TYPE_PX))
  return { types: columnsFor(jobs, Math.min(fitting, common.length)), hasRest }
}

/** One pass: with thousands of jobs a pass per type would cost more than a whole poll may. */
function countJobsByType(jobs: readonly JobSummary[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { types } of jobs) for (const { type } of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}
