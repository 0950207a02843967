// What outlives the process, behind one interface: another database can take the place of the embedded one.
import type { LockstepEvent } from '#contract/events.ts'
import type { HistoryAnswer, RunRecord } from '#contract/history.ts'
import type { Problem } from '#contract/problem.ts'
import type { JobRecord } from '#domain/jobRecord.ts'
import type { Row } from '#domain/snapshot.ts'
import type { Verdict } from '#domain/verdict.ts'

import type { AccessChange, KeptAccess } from '../access/records.ts'

/** One DRS project, whatever it is called in the configuration: its endpoint and id. */
export type ProjectKey = string

export type JobKey = { project: ProjectKey; jobId: string }

export type KeptProject = {
  key: ProjectKey
  /** As last configured. */
  name: string
  /** Code of what keeps its polls from succeeding; null = they succeed, or none was made yet. */
  trouble: string | null
}

/** The last state of a job: what the next process goes on from. */
export type KeptJob = JobKey & { name: string; record: JobRecord }

/** What a process goes on from. */
export type Kept = { projects: readonly KeptProject[]; jobs: readonly LoadedJob[] }

export type LoadedJob = KeptJob & {
  /** The latest span: the last good answer may be later than that of the record. */
  span: WatchSpan | null
}

/** What a good answer changed. A row stands here when its counts, its status or its times differ from the last kept. */
export type Sample = JobKey & {
  at: number
  rows: readonly Row[]
  /** Keys of types that were there before and are not sent any more. */
  gone: readonly string[]
}

export type KeptVerdict = JobKey & { at: number; verdict: Verdict }

/** A time in which every poll of a job was answered; `toAt` grows, and is written at least once a minute. */
export type WatchSpan = JobKey & {
  fromAt: number
  /** The last good answer. */
  toAt: number
  /** How long after a good answer the next one was expected. */
  expectedMs: number
  /** `create_time` of the last answer. */
  dataAt: number | null
}

/** A run as far as it has come; the same `startedAt` replaces what was kept of it. */
export type KeptRun = JobKey & RunRecord

export type NewEvent = Omit<LockstepEvent, 'id' | 'project' | 'jobId' | 'name'> & {
  project: ProjectKey
  jobId: string | null
}

/** One transaction: all of it is kept or nothing. */
export type Batch = {
  projects: readonly KeptProject[]
  jobs: readonly KeptJob[]
  samples: readonly Sample[]
  verdicts: readonly KeptVerdict[]
  spans: readonly WatchSpan[]
  runs: readonly KeptRun[]
  /** In the order in which they were seen. */
  events: readonly NewEvent[]
}

/** A job as it was at a moment. */
export type KeptMoment = JobKey & {
  /** In the order of types; empty where nothing was known yet. */
  rows: readonly Row[]
  /** When the latest change of a row before that moment was seen; null = none is kept. */
  changedAt: number | null
  verdict: Verdict | null
  /** The span around the moment or the last one before it. */
  span: WatchSpan | null
}

export type HistoryQuestion = JobKey & {
  from: number
  to: number
  /** Buckets per type. */
  points: number
}

export type EventsQuestion = {
  /** Null = no limit. Both ends are included. */
  from: number | null
  to: number | null
  /** Empty = every one. */
  projects: readonly ProjectKey[]
  jobIds: readonly string[]
  kinds: readonly LockstepEvent['kind'][]
  /** `next` of an earlier answer. */
  before: string | null
  limit: number
}

export type EventsPage = {
  /** Newest first. `project` is the key. */
  events: readonly LockstepEvent[]
  next: string | null
}

export type StoreLimits = {
  /** Samples and events older than this go. */
  keepMs: number
  /** The file may not grow beyond this. */
  maxBytes: number
}

export type StoreHealth = {
  /** The oldest moment that can be shown; null = nothing is kept. */
  keptFrom: number | null
  /** Why history is behind or paused; null = all is well. */
  problem: Problem | null
}

export type Store = {
  /**
   * Queues the batch. Settles once it is durable, or once it had to be given up; never rejects. While the store cannot
   * be written, batches wait in memory for at least an hour and are written in order when it can again.
   */
  write: (batch: Batch) => Promise<void>
  /** Everything a process goes on from. Waits while the store cannot be opened. @throws StoreError where it never will. */
  load: () => Promise<Kept>
  /** Questions see every batch that was handed over before. @throws StoreError where no answer can be had now. */
  history: (question: HistoryQuestion) => Promise<HistoryAnswer>
  /** Newest first. */
  runs: (job: JobKey) => Promise<readonly RunRecord[]>
  events: (question: EventsQuestion) => Promise<EventsPage>
  /** Every job of these projects. */
  boardAt: (projects: readonly ProjectKey[], at: number) => Promise<readonly KeptMoment[]>
  jobAt: (job: JobKey, at: number) => Promise<KeptMoment>
  /** Who may look: in the same file, apart from history. @throws StoreError where it cannot be read now */
  loadAccess: () => Promise<KeptAccess>
  /** One transaction, in the order given; what was written already may be written again. @throws StoreError */
  writeAccess: (changes: readonly AccessChange[]) => Promise<void>
  health: () => StoreHealth
  /** How long and how much is kept from now on. */
  limit: (limits: StoreLimits) => void
  /** Calls back whenever `health` has changed. */
  onHealth: (listener: () => void) => void
  /** Calls back when a new, empty file has taken the place of one that was damaged: everything has to be written anew. */
  onRenewed: (listener: () => void) => void
  /** Writes what waits, as far as that goes within two seconds. */
  close: () => Promise<void>
}

export class StoreError extends Error {
  override name = 'StoreError'
  /** `HISTORY_...`: what stands in the way. */
  code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
