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
  const fresh = new Index<JobSummary>()
  for (const job of answer.jobs) fresh.set(job, job)
  const gone = new Index<true>()
  for (const job of answer.removed) gone.set(job, true)
  const merged: JobSummary[] = []
  for (const job of jobs) {
    const changed = fresh.take(job)
    if (changed) merged.push(changed)
    else if (!gone.has(job)) merged.push(job)
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

  has({ project, jobId }: Key): boolean {
    return this.#byProject.get(project)?.has(jobId) ?? false
  }

  /** The value, once. */
  take({ project, jobId }: Key): T | undefined {
    const jobs = this.#byProject.get(project)
    const value = jobs?.get(jobId)
    jobs?.delete(jobId)
    return value
  }
}
