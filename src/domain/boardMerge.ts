// The board as the browser keeps it, brought up to date by an answer.
import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'

/**
 * The whole board after `answer`: a full one replaces it, else jobs that did not change keep their identity and place.
 */
export function mergeBoard(before: BoardAnswer | undefined, answer: BoardAnswer): BoardAnswer {
  if (answer.full || before === undefined) return answer
  return { ...answer, full: true, jobs: mergeJobs(before.jobs, answer), removed: [] }
}

function mergeJobs(jobs: JobSummary[], answer: BoardAnswer): JobSummary[] {
  if (answer.jobs.length === 0 && answer.removed.length === 0) return jobs
  return replaceJobs(jobs, answer) ?? rebuildJobs(jobs, answer)
}

/** Where each job of a list stands. A list in which jobs were only replaced has the index of the one before it. */
const indexes = new WeakMap<readonly JobSummary[], Index<number>>()

/** What nearly every answer is: other figures of known jobs. Null where one comes or leaves. */
function replaceJobs(jobs: JobSummary[], answer: BoardAnswer): JobSummary[] | null {
  if (answer.removed.length > 0) return null
  const index = indexes.get(jobs) ?? indexOf(jobs)
  const merged = jobs.slice()
  for (const job of answer.jobs) {
    const place = index.get(job)
    if (place === undefined) return null
    merged[place] = job
  }
  indexes.set(merged, index)
  return merged
}

function indexOf(jobs: readonly JobSummary[]): Index<number> {
  const index = new Index<number>()
  for (const [place, job] of jobs.entries()) index.set(job, place)
  return index
}

function rebuildJobs(jobs: JobSummary[], answer: BoardAnswer): JobSummary[] {
  const fresh = new Index<JobSummary>()
  for (const job of answer.jobs) fresh.set(job, job)
  const gone = new Index<true>()
  for (const job of answer.removed) gone.set(job, true)
  const merged: JobSummary[] = []
  for (const job of jobs) {
    const changed = fresh.take(job)
    if (changed) merged.push(changed)
    else if (!gone.get(job)) merged.push(job)
  }
  for (const job of answer.jobs) if (fresh.take(job)) merged.push(job)
  return merged
}

type Key = { project: string; jobId: string }

/** Values by job. Two maps, so that a look-up builds no string. */
class Index<T> {
  #byProject = new Map<string, Map<string, T>>()

  set({ project, jobId }: Key, value: T): void {
    const jobs = this.#byProject.get(project)
    if (jobs) jobs.set(jobId, value)
    else this.#byProject.set(project, new Map([[jobId, value]]))
  }

  get({ project, jobId }: Key): T | undefined {
    return this.#byProject.get(project)?.get(jobId)
  }

  /** The value, once. */
  take({ project, jobId }: Key): T | undefined {
    const jobs = this.#byProject.get(project)
    const value = jobs?.get(jobId)
    jobs?.delete(jobId)
    return value
  }
}
