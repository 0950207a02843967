import type { ReactNode } from 'react'

import { wallDrift } from '#domain/wall/wallDrift.ts'

import { useFromServerClock } from '../now.ts'
import { useStillPointer } from './useStillPointer.ts'
import { useWallSize } from './useWallSize.ts'

type WallFrameProps = {
  drifts: boolean
  /** Lies over everything from edge to edge, and does not wander. */
  banner: ReactNode
  children: ReactNode
}

/** Fills the window, wanders a little so that nothing burns in, and hides a pointer that rests. */
export function WallFrame({ drifts, banner, children }: WallFrameProps) {
  const { widthPx, heightPx, free } = useWallSize(drifts)
  const x = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, free).x)
  const y = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, free).y)
  const isStill = useStillPointer()
  return (
    <div className={`wall fixed inset-0 overflow-hidden ${isStill ? 'cursor-none' : ''}`}>
      <div
        className="relative flex flex-col"
        style={{
          width: widthPx - free.widthPx,
          height: heightPx - free.heightPx,
          transform: `translate(${x}px, ${y}px)`,
        }}
      >
        {children}
      </div>
      {banner}
    </div>
  )
}
