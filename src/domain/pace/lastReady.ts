import type { JobSummary } from '#contract/job.ts'
import type { Ready } from '#contract/pace.ts'

export type LastReady = {
  /** Of the jobs that have a ready time the last: the last of each end. Null where none has one. */
  ready: Ready | null
  /** Jobs that are still to become ready and have no ready time: no word of the last is whole without them. */
  unknown: number
}

/** What is over, has failed or is missing is not waited for. */
const awaited: ReadonlySet<JobSummary['state']> = new Set(['initializing', 'stalled', 'waiting'])

/** When the last of many jobs will be ready. A plain loop: it runs over every job of the board at every poll. */
export function lastReady(jobs: readonly Pick<JobSummary, 'state' | 'ready'>[]): LastReady {
  let [earliestAt, likelyAt, latestAt] = [0, 0, 0]
  let [known, unknown] = [0, 0]
  for (const { state, ready } of jobs) {
    if (!awaited.has(state)) continue
    if (ready === null || ready.earliestAt === null || ready.likelyAt === null || ready.latestAt === null) {
      unknown += 1
      continue
    }
    known += 1
    earliestAt = Math.max(earliestAt, ready.earliestAt)
    likelyAt = Math.max(likelyAt, ready.likelyAt)
    latestAt = Math.max(latestAt, ready.latestAt)
  }
  const range: Ready = { kind: 'range', earliestAt, likelyAt, latestAt, basis: [], lack: null }
  return { ready: known === 0 ? null : range, unknown }
}
