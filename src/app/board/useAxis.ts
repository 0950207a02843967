import { useMemo } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { boardRange, timeTicks } from '#domain/timeline.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'

/** Now moves on by itself; the axis follows in steps, so that its rows are drawn anew twice a minute and not each second. */
const STEP_MS = 30_000
/** Room right of now, as a share of the whole, for what grows. */
const ROOM = 0.02
const TICK_PX = 70
/** On a very wide screen more ticks would be noise. */
const MOST_TICKS = 16

/** The time axis that all rows share. */
export type Axis = { fromAt: number; toAt: number; widthPx: number; ticks: readonly number[] }

/** Null without width (counts view) or before the server's clock is known. */
export function useAxis(jobs: readonly JobSummary[], widthPx: number): Axis | null {
  const { offsetMs } = useFormat()
  const steppedAt = useFromNow((nowMs) => (nowMs === null ? null : Math.ceil(nowMs / STEP_MS) * STEP_MS))
  const range = useMemo(
    () => (steppedAt === null || widthPx === 0 ? null : boardRange(jobs, steppedAt)),
    [jobs, steppedAt, widthPx],
  )
  const fromAt = range?.fromAt ?? null
  const endAt = range?.toAt ?? null
  return useMemo(() => {
    if (fromAt === null || endAt === null) return null
    const toAt = endAt + Math.ceil((endAt - fromAt) * ROOM)
    const ticks = timeTicks(
      { fromAt, toAt },
      { most: Math.min(MOST_TICKS, Math.floor(widthPx / TICK_PX)), offsetMs: offsetMs(toAt) },
    )
    return { fromAt, toAt, widthPx, ticks }
  }, [fromAt, endAt, widthPx, offsetMs])
}
