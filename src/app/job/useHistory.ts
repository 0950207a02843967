import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { LockstepEvent } from '#contract/events.ts'
import type { HistoryAnswer, RunRecord } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'
import type { TimeRange } from '#domain/timeline.ts'

import { every, HIDDEN_POLL_MS } from '../queries.ts'
import { useShownAt } from '../shown.ts'
import { eventsOfJob } from '../story/eventsFilter.ts'
import { eventsQuery } from '../story/eventsQuery.ts'
import { historyQuery } from './historyQuery.ts'
import { previousRunTo, stepAfter, type WholeRange } from './historyRange.ts'
import { runsQuery } from './runsQuery.ts'

/** Between two polls of the counts of a job at work. */
const WORK_POLL_MS = 10_000

export type History = {
  /** Null = not there yet, or not to be had. */
  answer: HistoryAnswer | null
  /** Counts of the run before this one; null where they are not asked for, or not to be had. */
  previous: HistoryAnswer | null
  /** Beginnings of runs, stalls and their ends, newest first. */
  events: readonly LockstepEvent[]
  runs: readonly RunRecord[]
  error: Error | null
}

const nothing: readonly [] = []

/** What the server tells of a job's past, the same object until it tells more. `zoom` null = the whole range. */
export function useHistory(
  job: JobDetail,
  { whole, zoom, withPrevious }: { whole: WholeRange; zoom: TimeRange | null; withPrevious: boolean },
): History {
  const { project, jobId, previousRun } = job
  const at = useShownAt()
  const openAt = at === null ? null : stepAfter(at)
  const atWork = job.state === 'initializing' || job.state === 'stalled'
  const everyMs = atWork ? WORK_POLL_MS : HIDDEN_POLL_MS
  const { data, error } = useQuery({
    ...historyQuery({
      project,
      jobId,
      fromAt: zoom?.fromAt ?? whole.fromAt,
      toAt: zoom?.toAt ?? whole.toAt ?? openAt,
      everyMs,
    }),
    placeholderData: keepPreviousData,
  })
  const telling = { ...eventsOfJob(project, jobId), kinds: toldKinds, to: openAt }
  // A stall of now comes with the job itself.
  const { data: told, isFetched: areTold } = useQuery({
    ...eventsQuery(telling),
    refetchInterval: every(() => HIDDEN_POLL_MS),
  })
  const events = told?.body.events ?? nothing
  const { data: previous } = useQuery({
    ...historyQuery({
      project,
      jobId,
      fromAt: previousRun?.startedAt ?? 0,
      toAt: previousRunTo(job, events) ?? 0,
      everyMs,
    }),
    // The events tell how far it goes; without them it goes as far as DRS says.
    enabled: withPrevious && previousRun !== null && areTold,
  })
  const { data: runs } = useQuery(runsQuery(job))
  return useMemo(
    () => ({
      answer: data?.body ?? null,
      previous: withPrevious ? (previous?.body ?? null) : null,
      events,
      runs: runs?.body.runs ?? nothing,
      error,
    }),
    [data, previous, withPrevious, events, runs, error],
  )
}

const toldKinds = ['run-started', 'stalled', 'moving-again'] as const
