import { headerSizes, type HeaderKind } from '#domain/wall/wallHeader.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'

import type { Counter } from './counters.ts'
import { WallCounter, type WordPlace } from './WallCounter.tsx'
import { WholePercent } from './WholePercent.tsx'

type WallCountersProps = {
  /** Those of this part of the head. */
  counters: readonly Counter[]
  /** How many of them have words where they are lines of text. */
  words: number
  lines: number
  layout: WallLayout
  /** Of all objects, for a head that says no more of them; undefined = it does. */
  percent?: number | null | undefined
  isOld: boolean
}

/** How many jobs are in each state. What has no room wraps out of sight, whole and from the end: there it is least urgent. */
export function WallCounters({ counters, words, lines, layout, percent, isOld }: WallCountersProps) {
  const { header, leastPx, unitPx } = layout
  const { pad, gap, figureLine, line, text } = headerSizes
  const place = placeOf[header.kind]
  const roomPx = place === 'beneath' ? figureLine * unitPx + line * leastPx : lines * header.linePx
  const isStacked = header.kind === 'stacked'
  return (
    <div
      className={`flex min-w-0 flex-wrap items-center overflow-hidden ${percent === undefined ? '' : 'flex-1'} ${isOld ? 'dimmed' : ''}`}
      style={{
        columnGap: `${place === 'behind' ? text.gap : gap}em`,
        rowGap: isStacked ? `${pad}em` : 0,
        maxHeight: isStacked ? 'none' : roomPx,
      }}
    >
      {counters.map((counter, at) => (
        <WallCounter
          key={counter.state}
          counter={counter}
          word={place === 'behind' && at >= words ? 'none-in-line' : place}
          leastPx={leastPx}
          linePx={header.linePx}
        />
      ))}
      {percent !== undefined && (
        <div className="ml-auto">
          <WholePercent percent={percent} word={place} leastPx={leastPx} />
        </div>
      )}
    </div>
  )
}

const placeOf: Record<HeaderKind, WordPlace> = {
  full: 'beneath',
  stacked: 'beneath',
  words: 'beneath',
  lines: 'behind',
  around: 'behind',
  below: 'behind',
  marks: 'none',
}
