import { driftRoom } from '#domain/wall/wallDrift.ts'

import { useScreenSize } from './useScreenSize.ts'

type Size = { widthPx: number; heightPx: number }

const nowhere: Size = { widthPx: 0, heightPx: 0 }

/** Size of the window, and what of it the wall leaves free to wander in. */
export function useWallSize(drifts: boolean): Size & { free: Size } {
  const screen = useScreenSize()
  return { ...screen, free: drifts ? driftRoom(screen) : nowhere }
}
