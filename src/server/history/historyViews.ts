// What the HTTP routes may ask of history, in the words of the configuration.
import type { BoardAnswer } from '#contract/board.ts'
import type { EventsAnswer, EventKind } from '#contract/events.ts'
import type { HistoryAnswer, RunRecord, RunsAnswer } from '#contract/history.ts'
import type { JobDetail } from '#contract/job.ts'

import type { BoardViews } from '../board/boardViews.ts'
import type { Configuration, ProjectConfiguration } from '../config/configuration.ts'
import type { JobKey, Store } from '../store/store.ts'
import { pastBoard } from './pastBoard.ts'
import { projectPoll, nothingKept, pastDetail, pastJob } from './pastJob.ts'
import { projectKey } from './projectKey.ts'

/** A job by the names of the configuration. Every question rejects with StoreError where history cannot answer now. */
export type JobName = { project: string; jobId: string }

export type HistoryViews = {
  boardAt: (at: number) => Promise<BoardAnswer>
  /** Null where the configuration has no such job. */
  jobAt: (job: JobName, at: number) => Promise<JobDetail | null>
  counts: (job: JobName, range: { from: number; to: number; points: number }) => Promise<HistoryAnswer | null>
  runs: (job: JobName) => Promise<RunsAnswer | null>
  events: (filter: EventFilter) => Promise<EventsAnswer>
}

export type EventFilter = {
  from: number | null
  to: number | null
  /** Names of projects; empty = all. */
  projects: readonly string[]
  jobIds: readonly string[]
  kinds: readonly EventKind[]
  before: string | null
  limit: number
}

export type HistoryViewsParts = {
  store: Store
  views: BoardViews
  configuration: () => Configuration
  /** Hands the times of the last polls to the store: a question about a moment ago rests on them. */
  keepSpans: () => void
}

export function createHistoryViews({
  store,
  views,
  configuration,
  keepSpans,
}: HistoryViewsParts): HistoryViews {
  const find = ({
    project: name,
    jobId,
  }: JobName): { key: JobKey; project: ProjectConfiguration; name: string } | null => {
    const { projects, mode } = configuration()
    const project = projects.find((one) => one.name === name)
    const job = project?.jobs.find(({ id }) => id === jobId)
    if (project === undefined || job === undefined) return null
    return { key: { project: projectKey(project, mode), jobId }, project, name: job.name }
  }
  return {
    boardAt: (at) => {
      keepSpans()
      return pastBoard(store, { configuration: configuration(), at })
    },
    jobAt: async (job, at) => {
      const found = find(job)
      if (found === null) return null
      keepSpans()
      const { key, project, name } = found
      // All jobs of the project: a job is never fresher than that.
      const [moments, runs] = await Promise.all([store.boardAt([key.project], at), store.runs(key)])
      const moment = moments.find(({ jobId }) => jobId === job.jobId) ?? nothingKept(job.jobId)
      return pastDetail(
        pastJob(moment, { project, name, at, projectPolledAt: projectPoll(moments, at) }),
        runs,
      )
    },
    counts: async (job, range) => {
      const found = find(job)
      if (found === null) return null
      keepSpans()
      return store.history({ ...found.key, ...range })
    },
    runs: async (job) => {
      const found = find(job)
      if (found === null) return null
      return { runs: withCurrent(await store.runs(found.key), views.job(job.project, job.jobId)) }
    },
    events: async ({ projects: names, ...filter }) => {
      const { projects, mode } = configuration()
      const asked = projects.filter(({ name }) => names.length === 0 || names.includes(name))
      if (asked.length === 0) return { events: [], next: null }
      const byKey = new Map(asked.map((project) => [projectKey(project, mode), project.name]))
      const { events, next } = await store.events({ ...filter, projects: [...byKey.keys()] })
      return {
        events: events.map((event) => ({ ...event, project: byKey.get(event.project) ?? event.project })),
        next,
      }
    },
  }
}

/** The run under way is told as it is now; what is kept of it may be of its last beginning or end of a type. */
function withCurrent(kept: readonly RunRecord[], job: JobDetail | null): RunRecord[] {
  const run = job?.run ?? null
  const current = job === null || run === null ? [] : [{ ...run, types: job.types }]
  const earlier = kept
    .filter(({ startedAt }) => run === null || startedAt < run.startedAt)
    .map(withEarliestStart)
  return [...current, ...earlier].toSorted((a, b) => b.startedAt - a.startedAt)
}

/** A run is kept under the start that was told first; a type told later may have begun earlier. */
const withEarliestStart = (run: RunRecord): RunRecord => {
  const starts = run.types.flatMap(({ startedAt }) => startedAt ?? [])
  return starts.length === 0 ? run : { ...run, startedAt: Math.min(run.startedAt, ...starts) }
}
