import { lazy, Suspense } from 'react'

import { WholeText } from '../shell/PageText.tsx'
import { persistently } from '../shell/persistently.ts'
import { useShownAt } from '../shown.ts'
import { useRewind } from './useRewind.ts'

const loadBar = () =>
  persistently(() => import('./RewindBar.tsx').then(({ RewindBar }) => ({ default: RewindBar })))
const RewindBar = lazy(loadBar)

/** Marks a page of the past all around, and holds the bar at its foot. */
export function RewindFrame() {
  const rewind = useRewind()
  const isPast = useShownAt() !== null
  return (
    <>
      {isPast && (
        <div aria-hidden="true" className="pointer-events-none fixed inset-0 z-40 border-4 border-ink" />
      )}
      {rewind?.open && (
        <Suspense fallback={null}>
          <WholeText screen={loadBar}>
            <RewindBar rewind={rewind} />
          </WholeText>
        </Suspense>
      )}
    </>
  )
}
