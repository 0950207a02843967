import { bannerSize, bannerSpace } from '#domain/wall/lostBanner.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useConnection } from '../shell/connection.ts'
import { useText } from '../text/text.ts'
import { useWallDrift } from './useWallDrift.ts'
import { WallMark } from './WallMark.tsx'

type WallLostProps = {
  drifts: boolean
  /** What it takes the place of. */
  foot: Pick<WallLayout, 'footerPx' | 'footerLines' | 'leastPx' | 'marginPx'>
}

/** Across the whole foot of the screen while the server does not answer. The alert itself stays still, so that it is read out once. */
export function WallLost({ drifts, foot }: WallLostProps) {
  const { footerPx, footerLines, leastPx, marginPx } = foot
  const { shell, wall } = useText()
  const format = useFormat()
  const { state, lastContactAt } = useConnection()
  const { left, right, bottom, widthPx } = useWallDrift(drifts)
  const since = useFromServerClock((nowMs) =>
    lastContactAt === null
      ? shell.lostNever
      : wall.lostSince(format.timeWithSeconds(lastContactAt, nowMs), format.age(lastContactAt, nowMs)),
  )
  if (state !== 'lost') return null
  const room = { widthPx: widthPx - 2 * marginPx, leastPx }
  return (
    <div
      className={`absolute flex border-t-[0.12em] border-failed bg-failed-ground leading-[1.2] whitespace-nowrap ${footerLines === 1 ? 'items-center' : 'flex-col justify-center'}`}
      style={{
        // From edge to edge of the window, while its words wander with the picture.
        left: -left,
        right: -right,
        bottom: -bottom,
        height: footerPx + bottom,
        padding: `0 ${right + marginPx}px ${bottom}px ${left + marginPx}px`,
        fontSize: bannerSize([shell.lost, since], footerLines, room),
        columnGap: `${bannerSpace.gap}em`,
      }}
    >
      <strong role="alert" className="flex items-center gap-[0.5em] font-semibold text-failed">
        <WallMark shape="cross" tone="failed" />
        {shell.lost}
      </strong>
      <span>{since}</span>
    </div>
  )
}
