// A board that lives a long life in a short time: runs begin and end, some fail, some stall, some lack objects at the end,
// and begin anew; rates and ready times come and go. What happens depends on the number of the job and the step alone.
import type { BoardAnswer } from '#contract/board.ts'
import type { EventKind, EventsAnswer } from '#contract/events.ts'
import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'
import type { BoardViews } from '#server/board/boardViews.ts'

import { syntheticJob } from '../syntheticJob.ts'

/** Steps of one life, half an hour. */
const LIFE = 180
/** Between two steps: as often as DRS is asked. */
const STEP_MS = 10_000
/** Share of a life before it is over one way or the other. */
const AT_WORK = 0.7
const types = 8
/** Of ten lives. */
const ends: readonly JobState[] = [
  'complete',
  'complete',
  'complete',
  'complete',
  'complete',
  'complete',
  'short',
  'failed',
  'stalled',
  'missing',
]

export type PlayedBoard = {
  views: BoardViews
  /** The latest events, newest first. */
  events: (limit: number) => EventsAnswer
  /** To be called whenever its clock has been wound on. */
  catchUp: () => void
}

/** `nowMs`: the clock of the server, which is wound on by less than a step at a time. */
export function createPlayedBoard(count: number, nowMs: () => number): PlayedBoard {
  const begunAt = nowMs()
  let step = 0
  const at = (): number => begunAt + step * STEP_MS
  const jobAt = (number: number): JobSummary => playedJob(number, { step, nowMs: at() })
  const jobs = Array.from({ length: count }, (_, number) => jobAt(number))
  let moved: readonly JobSummary[] = []
  const answer = (full: boolean, changed: JobSummary[]): BoardAnswer => ({
    revision: `played-${step}`,
    mode: 'live',
    at: null,
    history: { keptFrom: null, problem: null },
    full,
    projects: [
      {
        name: 'prod-eu',
        title: 'Production, Europe',
        region: 'eu-west-101',
        projectId: '054ba152d480d55b2f5dc0069e7ddef0',
        health: 'ok',
        polledAt: at(),
        oldestDataAt: at() - 4_000,
        nextPollAt: at() + STEP_MS,
        error: null,
        skewMs: null,
      },
    ],
    jobs: changed,
    removed: [],
  })
  const move = (): JobSummary[] =>
    jobs.flatMap((_, number) => {
      if (number % 10 !== step % 10) return []
      const job = jobAt(number)
      jobs[number] = job
      return [job]
    })
  return {
    catchUp: () => {
      if (nowMs() < at() + STEP_MS) return
      step += 1
      moved = move()
    },
    views: {
      revision: () => `played-${step}`,
      since: (since) => {
        if (since === `played-${step}`) return answer(false, [])
        return since === `played-${step - 1}` ? answer(false, [...moved]) : answer(true, [...jobs])
      },
      job: () => null,
      diagnostics: () => ({ projects: [] }),
      ready: () => true,
      cachedEntry: () => null,
    },
    events: (limit) => ({ events: latestEvents(step, { count, nowMs: at(), limit }), next: null }),
  }
}

function playedJob(number: number, { step, nowMs }: { step: number; nowMs: number }): JobSummary {
  const life = Math.floor((step + number * 7) / LIFE)
  const done = ((step + number * 7) % LIFE) / LIFE
  const job = syntheticJob(number, types, step)
  const end = ends[(number + life * 3) % ends.length] ?? 'complete'
  const state: JobState = done < 0.05 ? 'waiting' : done < AT_WORK ? 'initializing' : end
  const startedAt = nowMs - Math.round(done * LIFE) * STEP_MS
  const rows = job.types.map((row) => ({
    ...row,
    state: state === 'complete' ? ('complete' as const) : row.state,
    status: state === 'complete' ? 2 : row.status,
    dst: state === 'complete' ? row.src : row.dst,
    startedAt,
    endedAt: state === 'complete' ? nowMs : null,
  }))
  const dst = rows.reduce((sum, row) => sum + (row.dst ?? 0), 0)
  const missing = job.objects.src - dst
  return {
    ...job,
    name: `${job.name}-${'core'.repeat(1 + (number % 5))}-${life % 3}`,
    state,
    reason:
      state === 'stalled' ? { kind: 'no-movement', type: 'table', since: startedAt, usualMs: 40_000 } : null,
    error:
      state === 'failed' ? { code: 'DRS.M00001', text: `The task has failed (${life}).`, texts: {} } : null,
    objects: { ...job.objects, dst, arrived: dst, missing, fraction: dst / job.objects.src },
    typesComplete: state === 'complete' ? types : 0,
    types: rows,
    startedAt,
    stateSince: startedAt,
    movedAt: nowMs,
    dataAt: nowMs - 4_000,
    polledAt: nowMs,
    freshness: number % 97 === life % 97 ? 'stale' : 'live',
    pace: state === 'initializing' ? { perMinute: 10 + (step % 50), spark: sparkAt(step) } : null,
    ready:
      state === 'initializing'
        ? {
            kind: 'range',
            earliestAt: nowMs + 600_000,
            likelyAt: nowMs + 900_000 + (step % 60) * 1_000,
            latestAt: nowMs + 1_800_000,
            basis: ['this-run'],
            lack: null,
          }
        : null,
  }
}

const sparkAt = (step: number): (number | null)[] =>
  Array.from({ length: 10 }, (_, at) => ((step + at) % 11 === 0 ? null : (step * 7 + at * 13) % 60))

const kinds: readonly EventKind[] = [
  'run-started',
  'job-complete',
  'failed',
  'stalled',
  'moving-again',
  'count-fell',
]

function latestEvents(
  step: number,
  { count, nowMs, limit }: { count: number; nowMs: number; limit: number },
): EventsAnswer['events'] {
  const newest = Math.floor(step / 5)
  return Array.from({ length: Math.min(limit, newest) }, (_, back) => {
    const id = newest - back
    const job = syntheticJob(id % count, types, 0)
    return {
      id,
      at: nowMs - back * 5 * STEP_MS,
      kind: kinds[id % kinds.length] ?? 'failed',
      project: job.project,
      jobId: job.jobId,
      name: job.name,
      type: null,
      side: null,
      before: null,
      after: null,
      drsAt: null,
    }
  })
}
