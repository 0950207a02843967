// The jobs of a board in order, poll after poll. It works on places in the list of all jobs and on ranks beside them:
// what can be told from those is told without reading thousands of jobs.
import type { JobSummary } from '#contract/job.ts'
import { compareNames } from '#domain/attention.ts'
import { haveSameTypes } from '#domain/columns.ts'
import { replacedPlaces } from '#domain/replacedPlaces.ts'

type Rule = {
  /** Least first; jobs of one rank stand by name. */
  rank: (job: JobSummary) => number
  accepts: (job: JobSummary) => boolean
}

export type Ordered = {
  jobs: readonly JobSummary[]
  /** Jobs, or types of a job, came or went since the last call. */
  reshaped: boolean
}

type Compare = (a: number, b: number) => number

/** Makes the function that gives the accepted jobs in order; it remembers its last answer. */
export function createOrder({ rank, accepts }: Rule): (jobs: readonly JobSummary[]) => Ordered {
  let all: readonly JobSummary[] = []
  /** By place in `all`; NaN = not accepted. */
  let ranks = new Float64Array()
  /** Places in `all`, in order. */
  let order: number[] = []
  let shown: readonly JobSummary[] = []

  const compare: Compare = (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || compareJobs(all[a], all[b])
  const rankOf = (job: JobSummary): number => (accepts(job) ? rank(job) : Number.NaN)

  const orderAnew = (jobs: readonly JobSummary[]): boolean => {
    all = jobs
    ranks = new Float64Array(jobs.length)
    order = []
    for (const [place, job] of jobs.entries()) {
      ranks[place] = rankOf(job)
      if (!isOut(ranks[place])) order.push(place)
    }
    order.sort(compare)
    return true
  }

  const putInOrder = (jobs: readonly JobSummary[], replaced: readonly number[]): boolean => {
    const before = all
    const moved = new Set<number>()
    const coming: number[] = []
    let reshaped = false
    all = jobs
    for (const place of replaced) {
      const [old, job] = [before[place], jobs[place]]
      if (old === undefined || job === undefined) continue
      const was = ranks[place]
      const is = rankOf(job)
      reshaped ||= isOut(was) !== isOut(is) || !haveSameTypes(old.types, job.types)
      // Project and id are those of the same job.
      if (was === is && old.name === job.name) continue
      ranks[place] = is
      if (!isOut(was)) moved.add(place)
      if (!isOut(is)) coming.push(place)
    }
    const staying = moved.size === 0 ? order : order.filter((place) => !moved.has(place))
    order = mergeSorted(staying, coming.toSorted(compare), compare)
    return reshaped
  }

  return (jobs) => {
    if (jobs === all) return { jobs: shown, reshaped: false }
    const replaced = replacedPlaces(all, jobs)
    const reshaped = replaced === null ? orderAnew(jobs) : putInOrder(jobs, replaced)
    shown = pick(jobs, order)
    return { jobs: shown, reshaped }
  }
}

function pick(jobs: readonly JobSummary[], places: readonly number[]): JobSummary[] {
  const picked: JobSummary[] = []
  for (const place of places) {
    const job = jobs[place]
    if (job !== undefined) picked.push(job)
  }
  return picked
}

const isOut = (rank: number | undefined): boolean => Number.isNaN(rank)

const compareJobs = (a: JobSummary | undefined, b: JobSummary | undefined): number =>
  a === undefined || b === undefined ? 0 : compareNames(a, b)

function mergeSorted(a: readonly number[], b: readonly number[], compare: Compare): number[] {
  if (b.length === 0) return [...a]
  const merged: number[] = []
  let next = 0
  for (const place of a) {
    for (let other = b[next]; other !== undefined && compare(other, place) < 0; other = b[next]) {
      merged.push(other)
      next += 1
    }
    merged.push(place)
  }
  return [...merged, ...b.slice(next)]
}
