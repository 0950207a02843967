// What a server tells of its jobs: for tests that need a job of which something is true just now.
import { expect } from '@playwright/test'

/** The documented shape of the board's answer, as far as it is looked at here. */
export type ToldJob = {
  project: string
  jobId: string
  name: string
  state: string
  stateSince: number
  objects: { dst: number }
  types: readonly { state: string }[]
}
type Told = { history: { keptFrom: number | null }; jobs: readonly ToldJob[] }

export const told = async (url: string): Promise<Told> =>
  (await (await fetch(`${url}/api/board`)).json()) as Told // the documented shape

/** Waits until so much is kept. @throws Error after a minute and a half. */
export const kept = (url: string, seconds: number): Promise<void> =>
  expect
    .poll(async () => Date.now() - ((await told(url)).history.keptFrom ?? Date.now()), { timeout: 90_000 })
    .toBeGreaterThan(seconds * 1_000)

/** A job of the demo that stands still: two of them do for most of three hours, in turns. */
export const stalledJob = (url: string): Promise<ToldJob> =>
  found(async () => (await told(url)).jobs.find(({ state }) => state === 'stalled'))

const ordinary = ['payments-gw', 'catalog-search', 'fleet-telemetry', 'pricing-rules', 'identity-store']

/** A job of the demo's usual work whose run is under way, with its databases there: each rests now and then. */
export const runningJob = (url: string): Promise<ToldJob> =>
  found(async () =>
    (await told(url)).jobs.find(
      ({ name, state, types }) =>
        ordinary.includes(name) && state === 'initializing' && types[0]?.state === 'complete',
    ),
  )

/** A job that has moved since this was called, and whose databases are there. */
export async function movingJob(url: string): Promise<ToldJob> {
  const before = (await told(url)).jobs
  const dstBefore = new Map(before.map(({ jobId, objects }) => [jobId, objects.dst]))
  const hasMoved = ({ jobId, objects }: ToldJob): boolean =>
    objects.dst - (dstBefore.get(jobId) ?? Infinity) > 20
  return found(async () =>
    (await told(url)).jobs.find(
      (job) => job.state === 'initializing' && hasMoved(job) && job.types[0]?.state === 'complete',
    ),
  )
}

/** @throws Error after a minute and a half without one. */
async function found(look: () => Promise<ToldJob | undefined>): Promise<ToldJob> {
  let job: ToldJob | undefined
  await expect
    .poll(
      async () => {
        job = await look()
        return job?.name
      },
      { timeout: 90_000 },
    )
    .toBeDefined()
  if (job === undefined) throw new Error('there is no such job')
  return job
}
