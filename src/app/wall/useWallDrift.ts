import { wallDrift } from '#domain/wall/wallDrift.ts'

import { useFromServerClock } from '../now.ts'
import { useWallSize } from './useWallSize.ts'

/** Px between the edges of the picture and those of the window, as it stands now, and the size of the picture. */
export function useWallDrift(drifts: boolean) {
  const { widthPx, heightPx, free } = useWallSize(drifts)
  const left = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, free).x)
  const top = useFromServerClock((nowMs) => wallDrift(nowMs ?? 0, free).y)
  return {
    left,
    top,
    right: free.widthPx - left,
    bottom: free.heightPx - top,
    widthPx: widthPx - free.widthPx,
    heightPx: heightPx - free.heightPx,
  }
}
