import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'

import { boardQuery } from '../queries.ts'
import { WholeText } from '../shell/PageText.tsx'
import { persistently } from '../shell/persistently.ts'

/** The first view has the line to itself: so long after the first figures nothing else is loaded. */
const LATER_MS = 2_000

const loadNotices = () =>
  persistently(() => import('./Notices.tsx').then(({ Notices }) => ({ default: Notices })))
const Notices = lazy(loadNotices)

/** Tells of new problems beyond the screen itself. In front of a wall nobody needs to be called. */
export function BeingTold() {
  const [path] = useLocation()
  const { data: hasBoard = false } = useQuery({ ...boardQuery, select: () => true })
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!hasBoard) return undefined
    const timer = setTimeout(() => setLater(true), LATER_MS)
    return () => clearTimeout(timer)
  }, [hasBoard])
  if (!later || path === '/wall') return null
  return (
    <Suspense fallback={null}>
      <WholeText screen={loadNotices}>
        <Notices />
      </WholeText>
    </Suspense>
  )
}
