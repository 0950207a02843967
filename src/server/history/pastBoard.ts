// The board of a moment of the past, in the order of today's configuration.
import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'

import type { Configuration, ProjectConfiguration } from '../config/configuration.ts'
import type { KeptMoment, ProjectKey, Store } from '../store/store.ts'
import { projectPoll, nothingKept, pastJob } from './pastJob.ts'
import { projectKey, WHOLE_PROJECT } from './projectKey.ts'

/** A job that the configuration does not name any more was on the board as long as it was polled. */
const REMOVED_SHOWN_MS = 120_000

export async function pastBoard(
  store: Store,
  { configuration, at }: { configuration: Configuration; at: number },
): Promise<BoardAnswer> {
  const { projects, mode } = configuration
  const keys = projects.map((project) => projectKey(project, mode))
  const [moments, ...healths] = await Promise.all([
    store.boardAt(keys, at),
    ...keys.map((key) => pastHealth(store, key, at)),
  ])
  const byProject = Map.groupBy(moments, (moment) => moment.project)
  const past = projects.map((project, index) => {
    const kept = byProject.get(keys[index] ?? '') ?? []
    const polledAt = projectPoll(kept, at)
    return { project, kept, polledAt, health: healths[index] ?? ('starting' as const) }
  })
  return {
    revision: `at.${at}`,
    mode,
    at,
    history: store.health(),
    full: true,
    projects: past.map(({ project, polledAt, health }) => pastProject(project, polledAt, health)),
    jobs: past.flatMap(({ project, kept, polledAt }) =>
      pastJobs(project, { kept, at, projectPolledAt: polledAt }),
    ),
    removed: [],
  }
}

function pastJobs(
  project: ProjectConfiguration,
  { kept, at, projectPolledAt }: { kept: readonly KeptMoment[]; at: number; projectPolledAt: number | null },
): JobSummary[] {
  const moments = new Map(kept.map((moment) => [moment.jobId, moment]))
  const configured = project.jobs.map(({ id, name }) => {
    const moment = moments.get(id) ?? nothingKept(id)
    moments.delete(id)
    return pastJob(moment, { project, name, at, projectPolledAt })
  })
  const removed = [...moments.values()]
    .filter(
      ({ jobId, span }) =>
        jobId !== WHOLE_PROJECT && span !== null && span.fromAt <= at && at - span.toAt <= REMOVED_SHOWN_MS,
    )
    .map((moment) => pastJob(moment, { project, name: moment.jobId, at, projectPolledAt }))
  return [...configured, ...removed]
}

type Health = Pick<Project, 'health' | 'error'> | 'starting'

/** By the last event that told of it. */
async function pastHealth(store: Store, key: ProjectKey, at: number): Promise<Health> {
  const { events } = await store.events({
    from: null,
    to: at,
    projects: [key],
    jobIds: [],
    kinds: ['polling-failed', 'polling-recovered'],
    before: null,
    limit: 1,
  })
  const code = events[0]?.after ?? null
  if (code === null) return { health: 'ok', error: null }
  return { health: 'failing', error: { code: String(code), text: String(code), texts: {} } }
}

function pastProject(project: ProjectConfiguration, polledAt: number | null, health: Health): Project {
  const { name, title, region, projectId } = project
  const known =
    health === 'starting' || polledAt === null ? { health: 'starting' as const, error: null } : health
  return {
    name,
    title,
    region,
    projectId,
    ...known,
    polledAt,
    oldestDataAt: null,
    nextPollAt: null,
    skewMs: null,
  }
}
