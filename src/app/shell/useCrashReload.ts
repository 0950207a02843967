import { useEffect } from 'react'

import { isWall } from '../isWall.ts'
import { countReload, reloadsFor } from './reloadGuard.ts'
import { probeServedPage } from './servedPage.ts'

const cause = 'crash'
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 3_600_000
/** A page that lived so long was well: what broke it then is no circle. */
const LONG_LIFE_MS = 3_600_000

/** Loads a wall anew whose screen has broken: after half a minute, then twice as late every time, up to an hour. */
export function useCrashReload(): void {
  useEffect(() => {
    if (!isWall()) return undefined
    const crashes = performance.now() > LONG_LIFE_MS ? 0 : reloadsFor(cause)
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** crashes, LONGEST_WAIT_MS)
    let timer = setTimeout(() => void reload(), waitMs)
    const reload = async (): Promise<void> => {
      const asked = timer
      const found = await probeServedPage()
      if (asked !== timer) return
      if (found === null) {
        timer = setTimeout(() => void reload(), FIRST_WAIT_MS)
        return
      }
      countReload(cause)
      location.reload()
    }
    return () => {
      clearTimeout(timer)
      timer = 0
    }
  }, [])
}
