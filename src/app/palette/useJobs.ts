import { useMemo } from 'react'
import { useLocation } from 'wouter'

import { compareAttention } from '#domain/attention.ts'

import { useCarried } from '../shell/viewState.ts'
import { useBoard } from '../shown.ts'
import { useText } from '../text/text.ts'
import type { Entry } from './entry.ts'

/** Every job, worst first; found by name, id, project and state. */
export function useJobs(): Entry[] {
  const { words } = useText()
  const carried = useCarried()
  const [, navigate] = useLocation()
  const { data } = useBoard((board) => board)
  return useMemo(() => {
    const titles = new Map(data?.projects.map(({ name, title }) => [name, title]))
    return (data?.jobs ?? []).toSorted(compareAttention).map((job): Entry => ({
      key: `job:${job.project}/${job.jobId}`,
      group: 'jobs',
      name: job.name,
      hint: [words.state[job.state], titles.get(job.project) ?? job.project, job.jobId].join(' · '),
      run: () =>
        navigate(`/jobs/${encodeURIComponent(job.project)}/${encodeURIComponent(job.jobId)}${carried}`),
    }))
  }, [data, words, carried, navigate])
}
