import { useMemo, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { totalsPercent } from '#domain/percent.ts'
import { createTally } from '#domain/tally.ts'
import { headerSizes } from '#domain/wall/wallHeader.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'

import type { Counter } from './counters.ts'
import { WallClock } from './WallClock.tsx'
import { WallCounters } from './WallCounters.tsx'
import { WallOutlook } from './WallOutlook.tsx'
import { WallTotal } from './WallTotal.tsx'
import { WholePercent } from './WholePercent.tsx'

type WallHeaderProps = {
  jobs: readonly JobSummary[]
  counters: readonly Counter[]
  layout: WallLayout
  /** The figures are not of now. */
  isOld: boolean
}

/** Counts by state, all objects, and the clock; the layout says what of it there is room for. */
export function WallHeader({ jobs, counters, layout, isOld }: WallHeaderProps) {
  const { header, leastPx, unitPx, marginPx } = layout
  const [tally] = useState(createTally)
  const { objects, counts } = useMemo(() => tally(jobs), [tally, jobs])
  const isComplete = jobs.length > 0 && counts.complete === jobs.length
  const percent = totalsPercent(objects, isComplete)
  const { hasTotal } = header
  const isStacked = header.kind === 'stacked' || header.kind === 'below'
  const figures = (
    <WallCounters
      counters={counters}
      layout={layout}
      percent={hasTotal || isStacked || jobs.length === 0 ? undefined : percent}
      isOld={isOld}
    />
  )
  const total = jobs.length > 0 && (
    <WallTotal
      objects={objects}
      percent={percent}
      isComplete={isComplete}
      isOld={isOld}
      leastPx={hasTotal ? leastPx : null}
    />
  )
  return (
    <header
      className="relative flex flex-col justify-center border-b border-line"
      style={{
        height: header.heightPx,
        fontSize: unitPx,
        marginInline: marginPx,
        gap: `${headerSizes.pad}em`,
        paddingBottom: hasTotal ? 0 : `${headerSizes.edge}em`,
      }}
    >
      <div className="flex items-center justify-between" style={{ gap: `${2 * headerSizes.gap}em` }}>
        {!isStacked && figures}
        {isStacked && !hasTotal && jobs.length > 0 && (
          <WholePercent percent={percent} word="beneath" leastPx={leastPx} />
        )}
        {hasTotal && (
          <div className="max-w-[36em] min-w-0 flex-1">
            {total}
            <WallOutlook jobs={jobs} leastPx={leastPx} />
          </div>
        )}
        <WallClock hasSeconds={header.hasSeconds} leastPx={leastPx} />
      </div>
      {isStacked && figures}
      {!hasTotal && total}
    </header>
  )
}
