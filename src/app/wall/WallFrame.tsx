import type { ReactNode } from 'react'

import { useStillPointer } from './useStillPointer.ts'
import { useWallDrift } from './useWallDrift.ts'

/** Fills the window, wanders a little so that nothing burns in, and hides a pointer that rests. */
export function WallFrame({ drifts, children }: { drifts: boolean; children: ReactNode }) {
  const { left, top, widthPx, heightPx } = useWallDrift(drifts)
  const isStill = useStillPointer()
  return (
    <div className={`wall fixed inset-0 overflow-hidden ${isStill ? 'cursor-none' : ''}`}>
      <div
        className="relative flex flex-col"
        style={{ width: widthPx, height: heightPx, transform: `translate(${left}px, ${top}px)` }}
      >
        {children}
      </div>
    </div>
  )
}
