import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** Inner size of the window, px. */
export const useScreenSize = (): { widthPx: number; heightPx: number } => ({
  widthPx: useSyncExternalStore(subscribe, () => innerWidth),
  heightPx: useSyncExternalStore(subscribe, () => innerHeight),
})
