// Everything by which a screen that nobody sits in front of helps itself.
import { useState } from 'react'

import { useNewBuild } from '../../shell/newBuild.ts'
import { mayReload } from '../../shell/reloadGuard.ts'
import { useText } from '../../text/text.ts'
import type { Notices } from '../footerSlots.ts'
import { useKeptBoard } from './useKeptBoard.ts'
import { useKeptPage } from './useKeptPage.ts'
import { useReturn } from './useReturn.ts'
import { useWakeLock } from './useWakeLock.ts'

/** A new build is loaded after so long, and not by all walls at once. */
const LEAST_QUIET_MS = 10_000
const SPREAD_MS = 60_000

/** To be called once, by the wall. Gives what it cannot do for itself, in words; usually nothing. */
export function useWallHealing(): Notices {
  const { wallHealing } = useText()
  const [quietMs] = useState(() => LEAST_QUIET_MS + Math.random() * SPREAD_MS)
  const build = useNewBuild(quietMs)
  const { refused, setBack } = useKeptBoard()
  const wakeLock = useWakeLock()
  useKeptPage()
  useReturn()
  return {
    grave: setBack ? [wallHealing.setBack] : [],
    small: [
      build !== null && !mayReload(build) && wallHealing.oldPage,
      wakeLock === 'missing' && wallHealing.wakeMissing,
      wakeLock === 'refused' && wallHealing.wakeRefused,
      refused && wallHealing.notKept,
    ].filter((notice) => notice !== false),
  }
}
