import { useLocation, useSearch } from 'wouter'

import { useView } from '../../shell/viewState.ts'
import { writeView } from '../../view.ts'
import { readWallView, wallRanges, writeWallView, type WallView } from '../wallView.ts'

/** What of the address is the wall's own, and how to change it. */
export function useWallChoices(): {
  wall: WallView
  ranges: typeof wallRanges
  setWall: (change: Partial<WallView>) => void
  /** The whole address, with all that another browser might choose otherwise. */
  address: string
} {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const view = useView()
  const wall = readWallView(search).view
  return {
    wall,
    ranges: wallRanges,
    setWall: (change) => {
      const now = readWallView(location.search).view
      navigate(path + writeWallView({ ...now, ...change }, location.search), { replace: true })
    },
    address: location.origin + path + writeView(view, search),
  }
}
