// A board that lives a long life in a short time: runs begin and end, some fail, some stall, some lack objects at the end,
// and begin anew; rates and ready times come and go. What happens depends on the number of the job and the step alone.
import type { BoardAnswer } from '#contract/board.ts'
import type { EventKind, EventsAnswer } from '#contract/events.ts'
import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'
import type { BoardViews } from '#server/board/boardViews.ts'

import { syntheticJob } from '../syntheticJob.ts'

/** Steps of one life, about half an hour. */
const LIFE = 360
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
}

/** `nowMs`: the clock of the server; `step`: how often somebody has asked what changed. */
export function createPlayedBoard(
  count: number,
  { nowMs, stepMs }: { nowMs: () => number; stepMs: number },
): PlayedBoard {
  let step = 0
  const jobAt = (number: number): JobSummary => playedJob(number, { step, nowMs: nowMs(), stepMs })
  const jobs = Array.from({ length: count }, (_, number) => jobAt(number))
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
        polledAt: nowMs(),
        oldestDataAt: nowMs() - 4_000,
        nextPollAt: nowMs() + stepMs,
        error: null,
        skewMs: null,
      },
    ],
    jobs: changed,
    removed: [],
  })
  const move = (): JobSummary[] => {
    step += 1
    const moved: JobSummary[] = []
    for (let number = step % 10; number < count; number += 10) {
      const job = jobAt(number)
      jobs[number] = job
      moved.push(job)
    }
    return moved
  }
  return {
    views: {
      revision: () => `played-${step}`,
      since: (since) => (since === null ? answer(true, [...jobs]) : answer(false, move())),
      job: () => null,
      diagnostics: () => ({ projects: [] }),
      ready: () => true,
      cachedEntry: () => null,
    },
    events: (limit) => ({ events: latestEvents(step, { count, nowMs: nowMs(), stepMs, limit }), next: null }),
  }
}

type Moment = { step: number; nowMs: number; stepMs: number }

function playedJob(number: number, { step, nowMs, stepMs }: Moment): JobSummary {
  const life = Math.floor((step + number * 7) / LIFE)
  const done = ((step + number * 7) % LIFE) / LIFE
  const job = syntheticJob(number, types, step)
  const end = ends[(number + life * 3) % ends.length] ?? 'complete'
  const state: JobState = done < 0.05 ? 'waiting' : done < AT_WORK ? 'initializing' : end
  const startedAt = nowMs - Math.round(done * LIFE) * stepMs
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
  { count, nowMs, stepMs, limit }: { count: number; nowMs: number; stepMs: number; limit: number },
): EventsAnswer['events'] {
  const newest = Math.floor(step / 5)
  return Array.from({ length: Math.min(limit, newest) }, (_, back) => {
    const id = newest - back
    const job = syntheticJob(id % count, types, 0)
    return {
      id,
      at: nowMs - back * 5 * stepMs,
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
