import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { createNewProblems } from '#domain/newProblems.ts'

import { useFormat } from '../format/useFormat.ts'
import { boardQuery, type BoardState } from '../queries.ts'
import { useText } from '../text/text.ts'
import { createPaced } from './createPaced.ts'
import { headlines } from './headlines.ts'
import { useFavicon } from './useFavicon.ts'
import { useNotify } from './useNotify.ts'
import { useUnseenProblems } from './useUnseenProblems.ts'

/** Screen readers hear of new problems no more often than that. */
const SAY_EVERY_MS = 5_000

const noJobs: readonly JobSummary[] = []
const jobsOf = ({ body }: BoardState): readonly JobSummary[] => body.jobs

/** Tells of the jobs that newly need a person, poll by poll: in the tab, by the browser, and to screen readers. */
export function Notices() {
  const { data: jobs = noJobs } = useQuery({ ...boardQuery, select: jobsOf })
  const [newProblems] = useState(() => createNewProblems<JobSummary>())
  const { count, add } = useUnseenProblems(jobs)
  const notify = useNotify()
  const { said, say } = useSaid()
  useFavicon(count)
  const tell = useEffectEvent((board: readonly JobSummary[]) => {
    const fresh = newProblems(board)
    if (fresh.length === 0) return
    add(fresh)
    notify(fresh)
    say(fresh)
  })
  useEffect(() => tell(jobs), [jobs])
  return (
    <div role="status" className="sr-only">
      {/* Another element each time: the same words twice are said twice. */}
      <p key={said.number}>{said.text}</p>
    </div>
  )
}

function useSaid(): { said: { number: number; text: string }; say: (fresh: readonly JobSummary[]) => void } {
  const catalog = useText()
  const format = useFormat()
  const [said, setSaid] = useState({ number: 0, text: '' })
  const speak = useEffectEvent((fresh: readonly JobSummary[]) => {
    const text = catalog.notice.said(headlines(fresh, { catalog, format }))
    setSaid(({ number }) => ({ number: number + 1, text }))
  })
  const paced = useRef<ReturnType<typeof createPaced<JobSummary>>>(null)
  useEffect(() => {
    const made = createPaced<JobSummary>((fresh) => speak(fresh), SAY_EVERY_MS)
    paced.current = made
    return () => made.stop()
  }, [])
  return { said, say: (fresh) => paced.current?.add(fresh) }
}
