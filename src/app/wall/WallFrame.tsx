import type { ReactNode } from 'react'

import { driftRoom, wallDrift } from '#domain/wall/wallDrift.ts'

import { useFromServerClock } from '../now.ts'
import { useScreenSize } from './useScreenSize.ts'
import { useStillPointer } from './useStillPointer.ts'

const nowhere = { widthPx: 0, heightPx: 0 }

/** What the wall has of the window: all of it, less the room it wanders in. */
export function useWallSize(drifts: boolean): { widthPx: number; heightPx: number } {
  const screen = useScreenSize()
  const room = drifts ? driftRoom(screen) : nowhere
  return { widthPx: screen.widthPx - room.widthPx, heightPx: screen.heightPx - room.heightPx }
}

type WallFrameProps = {
  drifts: boolean
  /** Lies over everything from edge to edge, and does not wander. */
  banner: ReactNode
  children: ReactNode
}

/** Fills the window, wanders a little so that nothing burns in, and hides a pointer that rests. */
export function WallFrame({ drifts, banner, children }: WallFrameProps) {
  const screen = useScreenSize()
  const room = drifts ? driftRoom(screen) : nowhere
  const size = useWallSize(drifts)
  const x = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, room).x)
  const y = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, room).y)
  const isStill = useStillPointer()
  return (
    <div className={`wall fixed inset-0 overflow-hidden ${isStill ? 'cursor-none' : ''}`}>
      <div
        className="relative flex flex-col"
        style={{ width: size.widthPx, height: size.heightPx, transform: `translate(${x}px, ${y}px)` }}
      >
        {children}
      </div>
      {banner}
    </div>
  )
}
