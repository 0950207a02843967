// The published board: what browsers are shown until the next revision.
import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { hasChanged } from '#domain/changed.ts'

import { hasAged, summaryOf, type JobEntry, type Now } from './jobEntry.ts'
import { toProject, type ProjectEntry } from './projectEntry.ts'
import { REVISIONS_KEPT } from './revisions.ts'

export type Publication = {
  /** Number of the revision; the first one is 1. */
  number: number
  projects: readonly Project[]
  jobs: readonly PublishedJob[]
  /** Jobs that went, as long as a delta may want them. */
  removed: readonly RemovedJob[]
}

type PublishedJob = { summary: JobSummary; changedIn: number }
type RemovedJob = { project: string; jobId: string; removedIn: number }

export const nothingPublished: Publication = { number: 0, projects: [], jobs: [], removed: [] }

/** The next publication, or the same one where nothing changed. Brings the entries' summaries up to date. */
export const publish = (before: Publication, entries: readonly ProjectEntry[], now: Now): Publication => {
  const number = before.number + 1
  let jobsChanged = false
  const jobs: PublishedJob[] = []
  for (const project of entries) {
    for (const entry of project.jobs.values()) {
      if (entry.summary === null || entry.isDirty || hasAged(entry, project, now)) {
        if (refresh(entry, project, { now, number })) jobsChanged = true
      }
      if (entry.summary !== null) jobs.push({ summary: entry.summary, changedIn: entry.changedIn })
    }
  }
  const removed = removedJobs(before, jobs, number)
  const projects = entries.map(toProject)
  const isSame =
    !jobsChanged &&
    before.number > 0 &&
    removed === before.removed &&
    JSON.stringify(projects) === JSON.stringify(before.projects)
  return isSame ? before : { number, projects, jobs, removed }
}

/** What changed after revision `since`; everything where that is null. */
export const answerSince = (
  publication: Publication,
  since: number | null,
  head: Pick<BoardAnswer, 'revision' | 'mode'>,
): BoardAnswer => {
  const from = since ?? 0
  return {
    ...head,
    full: since === null,
    projects: [...publication.projects],
    jobs: publication.jobs.filter((job) => job.changedIn > from).map((job) => job.summary),
    removed:
      since === null
        ? []
        : publication.removed
            .filter((job) => job.removedIn > from)
            .map(({ project, jobId }) => ({ project, jobId })),
  }
}

/** True where the job differs from what was shown of it. */
const refresh = (entry: JobEntry, project: ProjectEntry, facts: { now: Now; number: number }): boolean => {
  const summary = summaryOf(entry, project, facts.now)
  entry.isDirty = false
  if (entry.summary !== null && !hasChanged(entry.summary, summary)) return false
  entry.summary = summary
  entry.changedIn = facts.number
  return true
}

const removedJobs = (
  before: Publication,
  jobs: readonly PublishedJob[],
  number: number,
): readonly RemovedJob[] => {
  const isKept = before.removed.every((job) => job.removedIn >= number - REVISIONS_KEPT)
  if (isKept && hasSameJobs(before.jobs, jobs)) return before.removed
  const present = new Set(jobs.map((job) => keyOf(job.summary)))
  const gone = before.jobs
    .filter((job) => !present.has(keyOf(job.summary)))
    .map(({ summary: { project, jobId } }) => ({ project, jobId, removedIn: number }))
  const still = before.removed.filter(
    (job) => !present.has(keyOf(job)) && job.removedIn >= number - REVISIONS_KEPT,
  )
  return [...still, ...gone]
}

const hasSameJobs = (before: readonly PublishedJob[], after: readonly PublishedJob[]): boolean =>
  before.length === after.length &&
  before.every(({ summary }, index) => {
    const other = after[index]?.summary
    return summary.jobId === other?.jobId && summary.project === other.project
  })

const keyOf = ({ project, jobId }: { project: string; jobId: string }): string => `${project} ${jobId}`
