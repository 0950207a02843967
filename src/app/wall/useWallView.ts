import { useMemo } from 'react'
import { useSearch } from 'wouter'

import { readWallView, type WallView } from './wallView.ts'

/** The wall's part of the address, and what of it was ignored, as `key=value`. */
export function useWallView(): { view: WallView; unknown: readonly string[] } {
  const search = useSearch()
  return useMemo(() => readWallView(search), [search])
}
