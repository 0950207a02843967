// How wide the columns of the board are. Rows and header share one grid.
import type { JobSummary } from '#contract/job.ts'
import { commonest, countTypes } from '#domain/columns.ts'

import type { Layout } from '../view.ts'

/** Fixed height of a row, px. */
export const ROW_PX = 44

/** Widths, px; `type` is the narrowest column of one object type, the gap to the next included. */
const usual = {
  mark: 34,
  job: 200,
  overall: 164,
  type: 72,
  rest: 90,
  started: 60,
  elapsed: 86,
  rate: 74,
  ready: 126,
  moved: 106,
} as const
/** On a wide screen letters are larger (theme.css), and notes need not be cut. */
const wide: Record<keyof typeof usual, number> = {
  mark: 48,
  job: 300,
  overall: 230,
  type: 100,
  rest: 190,
  started: 80,
  elapsed: 110,
  rate: 110,
  ready: 280,
  moved: 140,
}

/** From this width of the table on, px, there is room for the wide columns; theme.css has the same. */
const WIDE_FROM_PX = 2_200
/** Below these widths of the table, px, the columns that say least give way. */
const STARTED_FROM_PX = 1_180
const ELAPSED_FROM_PX = 900
const RATE_FROM_PX = 1_360
/** A time axis this wide can spare what counts of six digits need beside their percent. */
const AMPLE_AXIS_PX = 420
const SIX_DIGITS_PX = 20
/** A type that fewer of the jobs have, as a share, gets no column of its own. */
const COMMON = 0.25

export type TableLayout = {
  /** Object types with a column of their own; none in the timings view. */
  types: readonly string[]
  /** Some job has a type beyond these. */
  hasRest: boolean
  hasStarted: boolean
  hasElapsed: boolean
  /** The rate with its sparkline. */
  hasRate: boolean
  /** `grid-template-columns` */
  grid: string
  /** Width of the time axis, px; 0 in the counts view. */
  axisPx: number
}

/** What fits into `widthPx`. */
export function layTable(jobs: readonly JobSummary[], layout: Layout, widthPx: number): TableLayout {
  const px = widthPx >= WIDE_FROM_PX ? wide : usual
  const hasElapsed = widthPx >= ELAPSED_FROM_PX
  const hasStarted = layout === 'counts' && widthPx >= STARTED_FROM_PX
  const hasRate = widthPx >= RATE_FROM_PX
  const last = [
    ...(hasStarted ? [px.started] : []),
    ...(hasElapsed ? [px.elapsed] : []),
    ...(hasRate ? [px.rate] : []),
    px.ready,
    px.moved,
  ]
  const freePx = [px.mark, px.job, px.overall, ...last].reduce((left, width) => left - width, widthPx)
  const end = last.map((width) => `${width}px`).join(' ')
  if (layout === 'timings') {
    const spare = freePx > AMPLE_AXIS_PX ? SIX_DIGITS_PX : 0
    const axisPx = Math.max(80, freePx - spare)
    const grid = `${px.mark}px ${px.job}px ${px.overall + spare}px ${axisPx}px ${end}`
    return { types: [], hasRest: false, hasStarted, hasElapsed, hasRate, grid, axisPx }
  }
  const { types, hasRest } = chooseTypes(jobs, freePx, px)
  const middle = [...types.map(() => `minmax(${px.type}px,1fr)`), ...(hasRest ? [`${px.rest}px`] : [])]
  const grid = `${px.mark}px minmax(${px.job}px,1.6fr) minmax(${px.overall}px,${px === wide ? 1.2 : 2.3}fr) ${middle.join(' ')} ${end}`
  return { types, hasRest, hasStarted, hasElapsed, hasRate, grid, axisPx: 0 }
}

type Room = Pick<Record<keyof typeof usual, number>, 'type' | 'rest'>

function chooseTypes(
  jobs: readonly JobSummary[],
  freePx: number,
  px: Room,
): { types: string[]; hasRest: boolean } {
  const jobsWith = countTypes(jobs)
  const least = COMMON * jobs.filter((job) => job.types.length > 0).length
  const common = [...jobsWith.values()].filter((count) => count >= least).length
  const hasRest = common < jobsWith.size || common * px.type > freePx
  const fitting = Math.max(0, Math.floor((freePx - (hasRest ? px.rest : 0)) / px.type))
  return { types: commonest(jobsWith, Math.min(fitting, common)), hasRest }
}
