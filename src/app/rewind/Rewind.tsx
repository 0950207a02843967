import type { ReactNode } from 'react'
import { useLocation } from 'wouter'

import { ShownAt } from '../shown.ts'
import { RewindContext } from './useRewind.ts'
import { useRewinding } from './useRewinding.ts'
import { useRewindKeys } from './useRewindKeys.ts'
import { useShownMoment } from './useShownMoment.ts'

/** Whether the screen at a path can show the past. */
const hasPast = (path: string): boolean => path === '/' || path.startsWith('/jobs/')

/** Gives everything inside the moment to show, and what changes it. */
export function Rewind({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const able = hasPast(path)
  const rewinding = useRewinding(able)
  const { at, failure } = useShownMoment(able ? rewinding.wantedAt : null)
  const rewind = able ? { ...rewinding, failure } : null
  useRewindKeys(rewind)
  return (
    <RewindContext value={rewind}>
      <ShownAt value={at}>{children}</ShownAt>
    </RewindContext>
  )
}
