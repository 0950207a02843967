// The calls one project would like to make, were there no other project and no limit.
import { quarterMs } from './ledger.ts'
import type { JobSchedule, Offer, ProjectSchedule } from './schedule.ts'

export const MOST_IN_FLIGHT = 4
/** Whatever cannot move lets those that can go first for this long. */
const GRACE_MS = 60_000

/** At most as many of each kind as could be under way at once. */
export const offersOf = (project: ProjectSchedule, nowMs: number): readonly Offer[] => {
  const free = project.jobs.filter((job) => !job.underWay)
  const polls = [
    ...togetherOffers(project, free, nowMs),
    ...halfOffers(project, free),
    ...aloneOffers(project, free, nowMs),
  ]
  // In trouble only progress is worth a try.
  return project.failures > 0
    ? polls
    : [...polls, ...statusOffers(project, free), ...textOffers(project, free)]
}

/** The moment by which a quiet project is called again, so that its freshness can be told; at once if never. */
export const heartbeatAt = (project: Pick<ProjectSchedule, 'lastPollAt' | 'perMinute'>): number =>
  project.lastPollAt === null
    ? Number.MIN_SAFE_INTEGER
    : project.lastPollAt + 60_000 - Math.min(60_000, quarterMs(project.perMinute))

const togetherOffers = (
  project: ProjectSchedule,
  free: readonly JobSchedule[],
  nowMs: number,
): readonly Offer[] => {
  const queue = free.filter((job) => job.company === 'together').toSorted(byTurn)
  const due = queue.filter((job) => job.dueAt <= nowMs)
  if (due.length === 0) return nextOffer(project, queue)
  const beat = heartbeatAt(project)
  return chunks(due, project.batch).map((jobs, index) => {
    const isUrgent = index === 0 && beat <= nowMs
    return {
      project,
      kind: 'poll',
      jobIds: idsOf(jobs),
      readyAt: isUrgent || jobs.length === project.batch ? nowMs : fillUntil(project, jobs, queue),
      rank: isUrgent ? urgent(beat) : turnOf(jobs[0]),
    }
  })
}

/** Nothing is due: the soonest ones, when the first of them is or when the project has been quiet too long. */
const nextOffer = (project: ProjectSchedule, queue: readonly JobSchedule[]): readonly Offer[] => {
  const soonest = queue.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, project.batch)
  const [first] = soonest
  if (first === undefined) return []
  const readyAt = Math.min(first.dueAt, heartbeatAt(project))
  return [{ project, kind: 'poll', jobIds: idsOf(soonest), readyAt, rank: urgent(readyAt) }]
}

/** A batch that is not full waits up to a tenth of the interval, if somebody comes in that time. */
const fillUntil = (
  project: ProjectSchedule,
  jobs: readonly JobSchedule[],
  queue: readonly JobSchedule[],
): number => {
  const firstDueAt = Math.min(...jobs.map((job) => job.dueAt))
  const latest = firstDueAt + project.intervalMs / 10
  const lastDueAt = Math.max(...jobs.map((job) => job.dueAt))
  const comes = queue.some((job) => job.dueAt > lastDueAt && job.dueAt <= latest && !jobs.includes(job))
  return comes ? latest : firstDueAt
}

const halfOffers = (project: ProjectSchedule, free: readonly JobSchedule[]): readonly Offer[] => {
  const halves = new Map<number, JobSchedule[]>()
  for (const job of free) {
    if (typeof job.company !== 'number') continue
    const half = halves.get(job.company)
    if (half === undefined) halves.set(job.company, [job])
    else half.push(job)
  }
  return [...halves.values()].slice(0, MOST_IN_FLIGHT).map((jobs) => ({
    project,
    kind: 'poll',
    jobIds: idsOf(jobs),
    readyAt: Math.max(...jobs.map((job) => job.dueAt)),
    rank: Math.min(...jobs.map(turnOf)),
  }))
}

const aloneOffers = (
  project: ProjectSchedule,
  free: readonly JobSchedule[],
  nowMs: number,
): readonly Offer[] => {
  const queue = free
    .filter((job) => job.company === 'alone')
    .toSorted(byTurn)
    .slice(0, MOST_IN_FLIGHT)
  // Where there is nobody else to ask, the quiet project is called with one of these, outside their small share.
  const beat = heartbeatAt(project)
  const isUrgent = beat <= nowMs && project.jobs.every((job) => job.company === 'alone')
  return queue.map((job, index) =>
    isUrgent && index === 0
      ? { project, kind: 'poll', jobIds: [job.id], readyAt: nowMs, rank: urgent(beat) }
      : { project, kind: 'alone', jobIds: [job.id], readyAt: job.dueAt, rank: turnOf(job) },
  )
}

/** Task status is asked for as many as one call takes, so that a quarter of the budget goes far. */
const statusOffers = (project: ProjectSchedule, free: readonly JobSchedule[]): readonly Offer[] => {
  const queue = free.toSorted((a, b) => a.statusDueAt - b.statusDueAt)
  const [first] = queue
  if (first === undefined) return []
  const readyAt = first.statusDueAt
  // Those that are due soon come along: their next turn moves with them.
  const together = first.statusAlone
    ? [first]
    : queue.filter((job) => !job.statusAlone && job.statusDueAt <= readyAt + GRACE_MS)
  const jobIds = idsOf(together.slice(0, project.statusBatch))
  return [{ project, kind: 'status', jobIds, readyAt, rank: readyAt + GRACE_MS }]
}

/** One id a call: a single unknown id must not spoil the texts of others. */
const textOffers = (project: ProjectSchedule, free: readonly JobSchedule[]): readonly Offer[] => {
  let next: { id: string; dueAt: number } | null = null
  for (const { id, textDueAt } of free) {
    if (textDueAt !== null && (next === null || textDueAt < next.dueAt)) next = { id, dueAt: textDueAt }
  }
  if (next === null) return []
  return [{ project, kind: 'text', jobIds: [next.id], readyAt: next.dueAt, rank: next.dueAt + GRACE_MS }]
}

const turnOf = (job: JobSchedule | undefined): number =>
  job === undefined ? Number.POSITIVE_INFINITY : job.dueAt + (job.moving ? 0 : GRACE_MS)

const byTurn = (a: JobSchedule, b: JobSchedule): number => turnOf(a) - turnOf(b)

/** Before everything that is merely due, the quietest project first. */
const urgent = (at: number): number => at - 1e15

const idsOf = (jobs: readonly JobSchedule[]): readonly string[] => jobs.map((job) => job.id)

const chunks = (jobs: readonly JobSchedule[], size: number): readonly (readonly JobSchedule[])[] => {
  const result: (readonly JobSchedule[])[] = []
  for (let at = 0; at < jobs.length && result.length < MOST_IN_FLIGHT; at += size)
    result.push(jobs.slice(at, at + size))
  return result
}
