// A board that moves a tenth of its jobs whenever somebody asks what changed.
import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'
import type { BoardViews } from '#server/board/boardViews.ts'

import { syntheticJob } from './syntheticJob.ts'

export type BoardSize = {
  jobs: number
  types: number
  /** False: a delta is always the same tenth under the same revision, so that its body is made once. */
  moving: boolean
  nowMs: () => number
}

export function createSyntheticBoard({ jobs: count, types, moving, nowMs }: BoardSize): BoardViews {
  const jobs: JobSummary[] = Array.from({ length: count }, (_, number) => syntheticJob(number, types, 0))
  let step = 1
  const revision = (): string => `bench-${step}`
  const answer = (full: boolean, changed: JobSummary[]): BoardAnswer => ({
    revision: revision(),
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
        oldestDataAt: nowMs(),
        nextPollAt: null,
        error: null,
        skewMs: null,
      },
    ],
    jobs: changed,
    removed: [],
  })
  const move = (): JobSummary[] => {
    if (moving) step += 1
    const moved: JobSummary[] = []
    for (let number = step % 10; number < count; number += 10) {
      const job = syntheticJob(number, types, step)
      jobs[number] = job
      moved.push(job)
    }
    return moved
  }
  return {
    revision,
    since: (since) => (since === null ? answer(true, [...jobs]) : answer(false, move())),
    job: () => null,
    diagnostics: () => ({ projects: [] }),
    ready: () => true,
    cachedEntry: () => null,
  }
}
