import { headerSizes } from '#domain/wall/wallHeader.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'

import type { Counter } from './counters.ts'
import { WallCounter } from './WallCounter.tsx'
import { WholePercent } from './WholePercent.tsx'

type WallCountersProps = {
  counters: readonly Counter[]
  layout: WallLayout
  /** Of all objects, for a head that says no more of them; undefined = it does. */
  percent: number | null | undefined
  isOld: boolean
}

/** How many jobs are in each state. What has no room wraps out of sight, whole and from the end: there it is least urgent. */
export function WallCounters({ counters, layout, percent, isOld }: WallCountersProps) {
  const { header, leastPx, unitPx } = layout
  const { pad, gap, figureLine, line } = headerSizes
  const hasWords = header.kind !== 'marks'
  // Two lines of marks share the height of a figure and its word.
  const isLow = header.markLines === 2
  const wholePx = figureLine * unitPx + line * leastPx
  const roomPx = hasWords || isLow ? wholePx : figureLine * unitPx
  return (
    <div
      className={`flex min-w-0 flex-wrap items-center overflow-hidden ${percent === undefined ? '' : 'flex-1'} ${isOld ? 'dimmed' : ''}`}
      style={{
        columnGap: `${gap}em`,
        rowGap: header.kind === 'stacked' ? `${pad}em` : 0,
        maxHeight: header.kind === 'stacked' ? 'none' : roomPx,
      }}
    >
      {counters
        .filter(({ isZero }) => header.hasZeros || !isZero)
        .map((counter) => (
          <WallCounter
            key={counter.state}
            counter={counter}
            hasWord={hasWords}
            leastPx={leastPx}
            linePx={isLow ? wholePx / 2 : figureLine * unitPx}
          />
        ))}
      {percent !== undefined && <WholePercent percent={percent} hasWord={hasWords} leastPx={leastPx} />}
    </div>
  )
}
