import { memo } from 'react'

import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'
import { isStale } from '#domain/freshness.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'
import { TILE_PAD, tileText } from '#domain/wall/wallTile.ts'

import { stateLook, type Look } from '../shell/stateLook.ts'
import { CutName } from './CutName.tsx'
import { TileBody } from './TileBody.tsx'
import { TileSegments } from './TileSegments.tsx'
import { WallMark } from './WallMark.tsx'

/** A tile in trouble stands on its colour's own ground; what is done stands back. */
const groundClass: Partial<Record<JobState, string>> = {
  failed: 'border-failed bg-failed-ground',
  short: 'border-failed bg-failed-ground',
  stalled: 'border-stalled bg-stalled-ground',
  missing: 'border-nodata bg-(--nodata-ground)',
  complete: 'border-line bg-ground text-second',
}

type WallTileProps = {
  job: JobSummary
  /** Code of its project's trouble; null = none. */
  trouble: string | null
  layout: WallLayout
  /** When the server was last heard, epoch ms, where it is lost; null = it answers. */
  lostAt: number | null
}

/** One job, as much of it as can be read from where people stand. */
export const WallTile = memo(function WallTile({ job, trouble, layout, lostAt }: WallTileProps) {
  const { tilePx, detail, grid } = layout
  const staleAt = isStale(job) ? job.polledAt : lostAt
  const look: Look = job.paused ? { shape: 'bars', tone: 'plain' } : stateLook[job.state]
  const ground =
    staleAt === null ? (groundClass[job.state] ?? 'border-line bg-panel') : 'striped border-stalled'
  return (
    <article
      aria-label={job.name}
      className={`flex flex-col justify-between overflow-hidden rounded-[0.2em] border ${ground}`}
      style={{ fontSize: tilePx, padding: `${TILE_PAD}em`, width: grid.widthPx, height: grid.heightPx }}
    >
      <h2
        className="flex items-center gap-[0.4em] leading-[1.25] font-semibold"
        style={{ fontSize: `${tileText[detail].name}em` }}
      >
        <WallMark {...look} />
        <CutName name={job.name} />
      </h2>
      <TileBody job={job} trouble={trouble} layout={layout} staleAt={staleAt} />
      <TileSegments job={job} layout={layout} isOld={staleAt !== null} />
    </article>
  )
})
