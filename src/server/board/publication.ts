// The published board: what browsers are shown until the next revision.
import type { BoardAnswer } from '#contract/board.ts'
import type { Project } from '#contract/project.ts'
import { hasChanged, isSameProblem } from '#domain/changed.ts'

import type { PublishedEntry } from '../history/recorder.ts'
import { type JobEntry, type Now, type PublishedJob } from './jobEntry.ts'
import { hasAged, isAtWork, summaryOf } from './jobViews.ts'
import { toProject, type ProjectEntry } from './projectEntry.ts'
import { REVISIONS_KEPT } from './revisions.ts'

export type Publication = {
  /** Number of the revision; the first one is 1. */
  number: number
  projects: readonly Project[]
  history: BoardAnswer['history']
  /** In the order of the configuration. */
  jobs: readonly PublishedJob[]
  /** The same jobs, the latest change last: a delta is the end of it. */
  byChange: readonly PublishedJob[]
  /** Jobs that went, as long as a delta may want them. */
  removed: readonly RemovedJob[]
}

type RemovedJob = { project: string; jobId: string; removedIn: number }

export const nothingPublished: Publication = {
  number: 0,
  projects: [],
  history: { keptFrom: null, problem: null },
  jobs: [],
  byChange: [],
  removed: [],
}

/** What a look at the board found. */
export type Look = {
  /** The next publication, or the same one where nothing changed. */
  next: Publication
  /** Jobs that are published anew. */
  fresh: readonly PublishedEntry[]
  /** Jobs that were heard since the last look. */
  heard: readonly JobEntry[]
}

/** Brings the entries' summaries up to date. */
export const publish = (
  before: Publication,
  entries: readonly ProjectEntry[],
  { now, history }: { now: Now; history: BoardAnswer['history'] },
): Look => {
  const number = before.number + 1
  const fresh: PublishedEntry[] = []
  const heard: JobEntry[] = []
  const jobs: PublishedJob[] = []
  for (const project of entries) {
    for (const entry of project.jobs.values()) {
      const known = entry.published
      if (entry.isHeard || entry.isDirty) heard.push(entry)
      const published = bringUpToDate(entry, { project, now, number })
      if (published !== known) fresh.push({ project, entry, published })
      jobs.push(published)
    }
  }
  const removed = removedJobs(before, jobs, number)
  const projects = entries.map(toProject)
  const isSame =
    fresh.length === 0 &&
    before.number > 0 &&
    removed === before.removed &&
    isSameHistory(before.history, history) &&
    JSON.stringify(projects) === JSON.stringify(before.projects)
  if (isSame) return { next: before, fresh, heard }
  const published = fresh.map((one) => one.published)
  const byChange = inOrderOfChange(before, jobs, published)
  return { next: { number, projects, history, jobs, byChange, removed }, fresh, heard }
}

/** What is kept goes out of date all the time: its beginning alone is no news. */
const isSameHistory = (a: BoardAnswer['history'], b: BoardAnswer['history']): boolean =>
  (a.keptFrom === null) === (b.keptFrom === null) &&
  (a.problem === b.problem ||
    (a.problem !== null && b.problem !== null && isSameProblem(a.problem, b.problem)))

/** What changed after revision `since`, the latest change last; everything where that is null. */
export const answerSince = (
  publication: Publication,
  since: number | null,
  head: Pick<BoardAnswer, 'revision' | 'mode'>,
): BoardAnswer => {
  const { jobs, byChange, removed } = publication
  const changed =
    since === null ? jobs : byChange.slice(byChange.findLastIndex((job) => job.changedIn <= since) + 1)
  const gone = since === null ? [] : removed.filter((job) => job.removedIn > since)
  return {
    ...head,
    at: null,
    history: publication.history,
    full: since === null,
    projects: [...publication.projects],
    jobs: changed.map((job) => job.summary),
    removed: gone.map(({ project, jobId }) => ({ project, jobId })),
  }
}

/** The same object as before where the job does not differ from what was shown of it. */
const bringUpToDate = (
  entry: JobEntry,
  { project, now, number }: { project: ProjectEntry; now: Now; number: number },
): PublishedJob => {
  const known = entry.published
  const isDue = entry.isDirty || (entry.isHeard && isAtWork(entry))
  entry.isHeard = false
  if (known !== null && !isDue && !hasAged(known.summary, entry, { project, now })) return known
  entry.isDirty = false
  const summary = summaryOf(entry, project, now)
  if (known !== null && !hasChanged(known.summary, summary)) return known
  entry.published = { summary, changedIn: number }
  return entry.published
}

/** Without a look at any job's figures: what stays keeps its place, what is fresh goes to the end. */
const inOrderOfChange = (
  before: Publication,
  jobs: readonly PublishedJob[],
  fresh: readonly PublishedJob[],
): readonly PublishedJob[] => {
  const present = new Set(jobs)
  return [...before.byChange.filter((job) => present.has(job)), ...fresh]
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
  before.every((job, index) => {
    const other = after[index]
    return (
      job === other ||
      (job.summary.jobId === other?.summary.jobId && job.summary.project === other.summary.project)
    )
  })

const keyOf = ({ project, jobId }: { project: string; jobId: string }): string => `${project} ${jobId}`
