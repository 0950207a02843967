// What the threads say to each other: the server asks, the one owner of the file answers, in the order of the questions.
import type { HistoryAnswer, RunRecord } from '#contract/history.ts'

import type { PackedMoments } from './packMoments.ts'
import type { AccessChange, KeptAccess } from '../access/records.ts'
import type { PackedSamples } from './packSamples.ts'
import type {
  Batch,
  EventsPage,
  EventsQuestion,
  HistoryQuestion,
  JobKey,
  Kept,
  KeptMoment,
  ProjectKey,
  StoreLimits,
} from './store.ts'

/** What a worker is started with. */
export type OwnerParts = StoreLimits & {
  /** Absolute path. */
  file: string
  /** Of this process alone: with the number of a batch it tells whether that was written already. */
  writer: string
}

/** A time of which nothing is known because its samples had to be given up. */
export type LostStretch = JobKey & { fromAt: number; toAt: number }

/** One transaction. */
export type NumberedBatch = {
  /** Grows by one with each batch; a batch whose answer was lost is asked again under its old number. */
  sequence: number
  batch: Batch
  lost: readonly LostStretch[]
}

/** The same as it goes from thread to thread. */
export type PackedBatch = Omit<NumberedBatch, 'batch'> & {
  batch: Omit<Batch, 'samples'>
  samples: PackedSamples
}

/** `keptFrom`: the oldest moment that can be shown. */
export type Written = { keptFrom: number | null }
export type Loaded = Written & Kept

export type Asks = {
  write: PackedBatch
  load: null
  history: HistoryQuestion
  runs: JobKey
  events: EventsQuestion
  boardAt: { projects: readonly ProjectKey[]; at: number }
  jobAt: { job: JobKey; at: number }
  loadAccess: null
  writeAccess: readonly AccessChange[]
  tidy: { nowMs: number; limits: StoreLimits }
  close: null
}

export type Answers = {
  write: Written
  load: Loaded
  history: HistoryAnswer
  runs: readonly RunRecord[]
  events: EventsPage
  boardAt: PackedMoments
  jobAt: KeptMoment
  loadAccess: KeptAccess
  writeAccess: null
  /** `isMore`: it should be asked again soon. */
  tidy: Written & { isMore: boolean }
  close: null
}

export type AskKind = keyof Asks
/** Of several kinds: one member for each. */
export type Ask<Kind extends AskKind = AskKind> = {
  [K in Kind]: { id: number; kind: K; ask: Asks[K] }
}[Kind]

/** Why there is no answer. `detail`: what SQLite or the system said. */
export type StoreTrouble = { code: string; detail: string }

/** `movedTo`: name of the damaged file; null where somebody replaced or removed it. */
export type Renewal = { movedTo: string | null; detail: string }

export type Answer =
  | { id: number; answer: Answers[AskKind] }
  | { id: number; trouble: StoreTrouble }
  /** Another file is written from now on. */
  | { renewed: Renewal }
