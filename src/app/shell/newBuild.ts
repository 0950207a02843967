// A page that hears of another build reloads when nobody is at work on it and the new page can be had, and never in a
// circle.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { ApiError } from '../api.ts'
import { keptBuild } from '../keptBuild.ts'
import { boardQuery } from '../queries.ts'
import { sessionQuery } from '../session/sessionQuery.ts'
import { useStandstill } from '../standstill.ts'
import { countReload, mayReload } from './reloadGuard.ts'
import { probeServedPage } from './servedPage.ts'

/** So long without a key, a pointer or a scroll counts as quiet. */
const QUIET_MS = 30_000
/** Before a page that could not be had is asked for again. */
const AGAIN_MS = 15_000
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/**
 * The build that the server serves by now, where it is not this page's; null while they agree. The page reloads once it
 * has been quiet for `quietMs`.
 */
export function useNewBuild(quietMs = QUIET_MS): string | null {
  const { data: ownBuild } = useQuery({ ...boardQuery, select: ({ ownBuild }) => ownBuild })
  const { data: heard = null, error } = useQuery({ ...boardQuery, select: ({ build }) => build })
  // Where nobody is let in, nothing is asked but who looks.
  const { data: told = null } = useQuery({ ...sessionQuery, enabled: false, select: ({ build }) => build })
  const still = useStandstill()
  const isOut = still === 'signed-out' || still === 'link-revoked'
  const [firstTold, setFirstTold] = useState(told)
  if (firstTold === null && told !== null) setFirstTold(told)
  const own = ownBuild ?? keptBuild() ?? firstTold
  // An answer that this page cannot read may come from a build that speaks otherwise.
  const served = isOut ? told : ((error instanceof ApiError ? error.build : null) ?? heard)
  const other = own === null || served === own ? null : served
  useQuietReload(other, { own, quietMs })
  return other
}

function useQuietReload(
  build: string | null,
  { own, quietMs }: { own: string | null; quietMs: number },
): void {
  useEffect(() => {
    if (build === null || !mayReload(build)) return undefined
    let timer: ReturnType<typeof setTimeout>
    const startAgain = (waitMs: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void reload(), waitMs)
    }
    const reload = async (): Promise<void> => {
      if (document.querySelector('dialog[open]') !== null) return startAgain(quietMs)
      const asked = timer
      const found = await probeServedPage()
      // Somebody has begun to work meanwhile, or the page has gone on.
      if (asked !== timer) return undefined
      // Of several servers another one may have answered, with this very page.
      if (found === null || found === own) return startAgain(AGAIN_MS)
      countReload(found)
      location.reload()
      return undefined
    }
    const restart = (): void => startAgain(quietMs)
    restart()
    for (const input of inputs) addEventListener(input, restart, { passive: true })
    return () => {
      clearTimeout(timer)
      timer = 0
      for (const input of inputs) removeEventListener(input, restart)
    }
  }, [build, own, quietMs])
}
