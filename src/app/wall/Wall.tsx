import { useMemo } from 'react'

import type { BoardAnswer } from '#contract/board.ts'
import type { LockstepEvent } from '#contract/events.ts'
import { matches } from '#domain/filter.ts'

import { useFormat } from '../format/useFormat.ts'
import { projectLabel } from '../shell/projectLabel.ts'
import { useUnknownValues, useView } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { countersOf } from './counters.ts'
import { eventsOf } from './eventsOf.ts'
import type { Notices } from './footerSlots.ts'
import { NoTiles } from './NoTiles.tsx'
import { useNotices } from './useNotices.ts'
import { useWallLayout } from './useWallLayout.ts'
import { jobsOnScreen, useWallPages } from './useWallPages.ts'
import { useWallSize } from './useWallSize.ts'
import { useWallView } from './useWallView.ts'
import { WallFooter } from './WallFooter.tsx'
import { WallHeader } from './WallHeader.tsx'
import { WallLost } from './WallLost.tsx'
import { WallTile } from './WallTile.tsx'

type WallProps = {
  board: BoardAnswer
  /** What the wall cannot do for itself, in words. */
  healing: Notices
  /** When the server was last heard, epoch ms, where it is lost; null = it answers. */
  lostAt: number | null
}

/**
 * Counters, the tiles of the page that stands, and the foot. A tile is of its place and not of its job: a page that turns
 * fills those that stand, since new ones would be more work.
 */
export function Wall({ board, healing, lostAt }: WallProps) {
  const catalog = useText()
  const format = useFormat()
  const shared = useView()
  const { view, unknown } = useWallView()
  const size = useWallSize(view.drift)
  const byName = useMemo(
    () => new Map(board.projects.map((project) => [project.name, project])),
    [board.projects],
  )
  const jobs = useMemo(
    () => board.jobs.filter((job) => matches(job, byName.get(job.project), shared)),
    [board.jobs, byName, shared],
  )
  const counters = useMemo(() => countersOf(jobs, { catalog, format }), [jobs, catalog, format])
  const layout = useWallLayout({
    ...size,
    distanceM: view.distance,
    diagonalInch: view.diagonal,
    tiles: view.tiles,
    jobs: jobsOnScreen(jobs, view),
    counters,
    zone: format.zoneName,
  })
  const room = layout.grid.columns * layout.grid.rows
  const tiles = view.tiles === null ? room : Math.min(room, view.tiles)
  const shown = useWallPages(jobs, { sort: shared.sort, tiles, view })
  const notices = useNotices({
    board,
    healing,
    projects: shared.projects,
    unknown: [...useUnknownValues(), ...unknown],
    isReadable: layout.isReadable,
  })
  const isShown = ({ project, jobId }: LockstepEvent): boolean =>
    jobId === null || jobs.some((job) => job.jobId === jobId && job.project === project)
  const placeOf = (name: string): string => {
    const project = byName.get(name)
    return project === undefined ? name : projectLabel(project, board.projects)
  }
  const isComplete = jobs.length > 0 && jobs.every(({ state }) => state === 'complete')
  return (
    <>
      <h1 className="sr-only">{catalog.wall.title}</h1>
      <WallHeader jobs={jobs} counters={counters} layout={layout} isOld={lostAt !== null} />
      <main className="flex min-h-0 flex-1 flex-col">
        {jobs.length === 0 ? (
          <NoTiles board={board} sizePx={layout.unitPx} />
        ) : (
          <div
            className="flex flex-wrap content-start"
            style={{ gap: layout.gapPx, padding: `${layout.gapPx}px ${layout.marginPx}px` }}
          >
            {shown.jobs.map((job, place) => (
              <WallTile
                key={place}
                job={job}
                trouble={byName.get(job.project)?.error?.code ?? null}
                layout={layout}
                lostAt={lostAt}
              />
            ))}
          </div>
        )}
      </main>
      <WallFooter
        layout={layout}
        page={shown.page}
        pages={shown.pages}
        seconds={view.seconds}
        notices={notices}
        calm={isComplete ? catalog.wall.allComplete(format.count(jobs.length), jobs.length) : null}
        wanted={eventsOf(jobs, board.jobs, shared.projects)}
        isShown={isShown}
        placeOf={placeOf}
      />
      <WallLost drifts={view.drift} foot={layout} />
    </>
  )
}
