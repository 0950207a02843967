import { useEffect, useMemo, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { isAbnormal } from '#domain/attention.ts'
import { problemKey } from '#domain/newProblems.ts'

import { setUnseen } from './unseen.ts'

/** Signs that somebody is at the page. A pointer that merely rests on it may be nobody's. */
const touches = ['pointerdown', 'keydown', 'wheel'] as const

const none: ReadonlySet<string> = new Set()

/**
 * How many of the jobs that were news have not cleared up, and were news after somebody last touched the page. `add` is
 * told of the news.
 */
export function useUnseenProblems(jobs: readonly JobSummary[]): {
  count: number
  add: (fresh: readonly JobSummary[]) => void
} {
  const [news, setNews] = useState(none)
  const count = useMemo(
    () => (news.size === 0 ? 0 : jobs.filter((job) => isAbnormal(job) && news.has(problemKey(job))).length),
    [news, jobs],
  )
  useEffect(() => {
    setUnseen(count)
    return () => setUnseen(0)
  }, [count])
  useEffect(() => {
    const look = (): void => setNews(none)
    for (const touch of touches) addEventListener(touch, look, { passive: true })
    return () => {
      for (const touch of touches) removeEventListener(touch, look)
    }
  }, [])
  return {
    count,
    add: (fresh) => setNews((known) => new Set([...known, ...fresh.map(problemKey)])),
  }
}
