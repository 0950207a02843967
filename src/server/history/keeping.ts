// What the recorder remembers of one job between two batches.
import type { JobRecord } from '#domain/jobRecord.ts'
import type { Row } from '#domain/snapshot.ts'
import type { Verdict } from '#domain/verdict.ts'

import type { WatchSpan } from '../store/store.ts'

/** One thing that was heard of a job, to be heard again on top of what was kept of it. */
export type Heard = { step: (record: JobRecord) => JobRecord; at: number }

export type Keeping = {
  /** What was heard before what is kept of the job could be read; null = it has been read, or there is no store. */
  backlog: Heard[] | null
  /** Rows as the store has them. */
  rows: readonly Row[]
  verdict: Verdict | null
  /** When the verdict being made was heard, epoch ms; null = time alone has made it. */
  heardAt: number | null
  span: WatchSpan | null
  /** `toAt` of the span as the store has it. */
  spanKeptTo: number | null
}

export const newKeeping = (backlog: Heard[] | null): Keeping => ({
  backlog,
  rows: [],
  verdict: null,
  heardAt: null,
  span: null,
  spanKeptTo: null,
})

/** Waiting things of one job: an hour of answers that each showed something new. */
const BACKLOG_MOST = 4_000

/** What is heard while nothing can be read waits; the oldest goes where it waits for too long. */
export function wait(backlog: Heard[], heard: Heard): void {
  backlog.push(heard)
  if (backlog.length > BACKLOG_MOST) backlog.shift()
}
