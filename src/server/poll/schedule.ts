// What the schedule knows when it decides. Times are of the monotonic clock, ms.
import type { CallKind, Ledger } from './ledger.ts'

export type Schedule = {
  projects: readonly ProjectSchedule[]
  /** By the name a project has in `budget`. */
  ledgers: ReadonlyMap<string, Ledger>
}

export type ProjectSchedule = {
  name: string
  budget: string
  perMinute: number
  batch: number
  intervalMs: number
  inFlight: number
  /** Failed calls in a row: while there are any, calls go one at a time. */
  failures: number
  /** Ids in one call for task status. */
  statusBatch: number
  /** Back-off; null = none. */
  notBefore: number | null
  /** Start of the last call for progress; null = none yet. */
  lastPollAt: number | null
  jobs: readonly JobSchedule[]
}

export type JobSchedule = {
  id: string
  /** Its figures can move at any moment. */
  moving: boolean
  dueAt: number
  underWay: boolean
  /**
   * together: with any others. alone: it poisoned a batch. A number: with those of the same number only, one half of
   * a rejected batch.
   */
  company: 'together' | 'alone' | number
  /** When its task status is wanted. */
  statusDueAt: number
  /** DRS refused a call for task status because of it. */
  statusAlone: boolean
  /** When its error text is wanted in the other language; null = it is not. */
  textDueAt: number | null
}

/** One call that could be made; `rank` orders them all, least first. */
export type Offer = {
  project: ProjectSchedule
  kind: CallKind
  jobIds: readonly string[]
  readyAt: number
  rank: number
}
