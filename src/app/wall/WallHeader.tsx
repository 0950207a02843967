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
  const isAround = header.kind === 'around'
  const shown = counters.filter(({ isZero }) => header.hasZeros || !isZero)
  const { first, words, lines } = header
  const figures = (
    <WallCounters
      counters={isAround ? shown.slice(0, first) : shown}
      words={words}
      lines={isAround ? 1 : lines}
      layout={layout}
      percent={hasTotal || isStacked || isAround || jobs.length === 0 ? undefined : percent}
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
        gap: isAround ? 0 : `${headerSizes.pad}em`,
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
        <WallClock header={header} leastPx={leastPx} />
      </div>
      {isAround && (
        <WallCounters
          counters={shown.slice(first)}
          words={words - first}
          lines={lines - 1}
          layout={layout}
          isOld={isOld}
        />
      )}
      {isStacked && figures}
      {!hasTotal && total}
    </header>
  )
}
