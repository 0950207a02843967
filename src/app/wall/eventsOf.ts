// Which events the server is asked for, so that the latest of the shown jobs are among them.
import type { JobSummary } from '#contract/job.ts'

export type EventsWanted = {
  /** Names of projects; empty = all. */
  projects: readonly string[]
  /** Empty = every job, and what concerns a project as a whole. */
  jobIds: readonly string[]
  limit: number
}

/** So many ids are no more than a line of an address. */
const MOST_IDS = 40
/** Of jobs that are all shown: some of the answer may be of jobs that are watched no longer. */
const OF_ALL = 20
/** Of jobs that are too many to be named: so many hold some of theirs but for the strangest hour. */
const OF_MANY = 200

/** `shown` of `all` jobs; `projects`: the names that were chosen, empty = all. */
export function eventsOf(
  shown: readonly JobSummary[],
  all: readonly JobSummary[],
  projects: readonly string[],
): EventsWanted {
  const ofProjects = all.filter(({ project }) => projects.length === 0 || projects.includes(project))
  if (shown.length === 0 || shown.length >= ofProjects.length) return { projects, jobIds: [], limit: OF_ALL }
  if (shown.length > MOST_IDS) return { projects, jobIds: [], limit: OF_MANY }
  // In an order of their own: the address must not change with that of the board.
  return { projects, jobIds: shown.map(({ jobId }) => jobId).toSorted(), limit: OF_ALL }
}
