import { useMemo, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { isAbnormal } from '#domain/attention.ts'
import { createWallOrder } from '#domain/wall/createWallOrder.ts'
import { shareOf, wallPages, type WallOrder } from '#domain/wall/wallPages.ts'
import { wallRound, wallTurn } from '#domain/wall/wallTurn.ts'

import { useFromServerClock } from '../now.ts'
import type { Sort } from '../view.ts'
import type { WallView } from './wallView.ts'

type Asked = { sort: Sort; tiles: number; view: WallView }

/** How many jobs this screen has tiles for: its share, and all that are pinned. */
export function jobsOnScreen(jobs: readonly JobSummary[], { screen }: WallView): number {
  const pinned = jobs.filter(isAbnormal).length
  return pinned + shareOf(jobs.slice(pinned), screen).length
}

/** The page that stands now: its jobs, which one it is of how many, and how long it stays. */
export function useWallPages(jobs: readonly JobSummary[], { sort, tiles, view }: Asked) {
  const { seconds, screen } = view
  const [order] = useState(createWallOrder)
  const pagesOf = ({ pinned, rest }: WallOrder<JobSummary>): JobSummary[][] =>
    wallPages({ pinned, rest: shareOf(rest, screen) }, tiles, screen.number - 1)
  const pinned = jobs.filter(isAbnormal)
  // In any order there are as many.
  const pages = pagesOf({ pinned, rest: jobs.slice(pinned.length) }).length
  const round = useFromServerClock((nowMs) => wallRound(nowMs ?? 0, { pages, seconds }))
  const page = useFromServerClock((nowMs) => wallTurn(nowMs ?? 0, { pages, seconds }).page)
  const ordered = useMemo(() => order(jobs, { sort, round }), [order, jobs, sort, round])
  return { page, pages, jobs: pagesOf(ordered)[page] ?? [] }
}
