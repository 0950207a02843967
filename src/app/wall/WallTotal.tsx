import type { ObjectTotals } from '#contract/job.ts'
import { headerSizes } from '#domain/wall/wallHeader.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'

type WallTotalProps = {
  objects: ObjectTotals
  percent: number | null
  /** Every job is complete. */
  isComplete: boolean
  isOld: boolean
  /** Size of its figures; null = there is only room for a line along the edge of the head. */
  leastPx: number | null
}

/** All objects of all jobs: figures over a bar, or the bar alone along the edge of the head. */
export function WallTotal({ objects, percent, isComplete, isOld, leastPx }: WallTotalProps) {
  const { board, words, wall } = useText()
  const format = useFormat()
  const arrived = format.count(objects.arrived)
  const source = format.count(objects.src)
  const bar = {
    percent,
    tone: isComplete ? 'done' : 'moving',
    hatched: isOld || objects.unknownRows > 0,
    over: objects.over > 0,
    label: words.bar.whole(board.allObjects, [words.bar.of(arrived, source)]),
  } as const
  if (leastPx === null) {
    return (
      <div
        className={`absolute inset-x-0 bottom-0 ${isOld ? 'dimmed' : ''}`}
        style={{ height: `${headerSizes.edge}em` }}
      >
        <Bar {...bar} className="h-full" />
      </div>
    )
  }
  return (
    <div className={isOld ? 'dimmed' : ''}>
      <p
        className="flex justify-between gap-[1em] whitespace-nowrap"
        style={{ fontSize: leastPx, lineHeight: headerSizes.line }}
      >
        {/* The word wraps out of sight where it has no room. */}
        <span
          className="flex flex-wrap gap-x-[0.3em] overflow-hidden"
          style={{ height: `${headerSizes.line}em` }}
        >
          <strong className="font-semibold">{arrived}</strong>
          <span className="text-second">{board.ofObjects(source)}</span>
          <span className="text-second">{wall.objects}</span>
        </span>
        <strong className="font-semibold">{format.percent(percent)}</strong>
      </p>
      <Bar {...bar} className="my-[0.1em] h-[0.4em]" />
    </div>
  )
}
