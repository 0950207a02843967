// How wide the columns of the board are. Rows and header share one grid.
import type { JobSummary } from '#contract/job.ts'
import { columnsFor } from '#domain/columns.ts'

import type { Layout } from '../view.ts'

/** Fixed height of a row, px. */
export const ROW_PX = 44
/** The narrowest column of one object type, px; the gap to the next is part of it. */
const TYPE_PX = 80
const REST_PX = 92

const widths = { mark: 40, job: 186, overall: 158, started: 68, elapsed: 78, state: 138, moved: 96 } as const

export type TableLayout = {
  /** Object types with a column of their own; none in the timings view. */
  types: readonly string[]
  /** Some job has a type beyond these. */
  hasRest: boolean
  /** `grid-template-columns` */
  grid: string
  /** Width of the time axis, px; 0 in the counts view. */
  axisPx: number
}

/** What fits into `widthPx`. */
export function layTable(jobs: readonly JobSummary[], layout: Layout, widthPx: number): TableLayout {
  return layout === 'timings' ? layTimings(widthPx) : layCounts(jobs, widthPx)
}

function layCounts(jobs: readonly JobSummary[], widthPx: number): TableLayout {
  const { mark, job, overall, started, elapsed, state, moved } = widths
  const free = widthPx - (mark + job + overall + started + elapsed + state + moved)
  const everyType = columnsFor(jobs, Number.POSITIVE_INFINITY)
  const fitting = Math.max(1, Math.floor(free / TYPE_PX))
  const hasRest = everyType.length > fitting
  const types = hasRest ? columnsFor(jobs, Math.max(1, Math.floor((free - REST_PX) / TYPE_PX))) : everyType
  const grid = [
    `${mark}px minmax(${job}px,1.6fr) minmax(${overall}px,1fr)`,
    ...types.map(() => `minmax(${TYPE_PX}px,1fr)`),
    ...(hasRest ? [`${REST_PX}px`] : []),
    `${started}px ${elapsed}px ${state}px ${moved}px`,
  ]
  return { types, hasRest, grid: grid.join(' '), axisPx: 0 }
}

function layTimings(widthPx: number): TableLayout {
  const { mark, job, overall, elapsed, state, moved } = widths
  const axisPx = Math.max(80, widthPx - (mark + job + overall + elapsed + state + moved))
  const grid = `${mark}px ${job}px ${overall}px ${axisPx}px ${elapsed}px ${state}px ${moved}px`
  return { types: [], hasRest: false, grid, axisPx }
}
