import type { Problem } from '#contract/problem.ts'

import {
  emptyRecord,
  type JobRecord,
  observeError,
  observeNotReturned,
  observeSnapshot,
  observeTaskStatus,
} from '../jobRecord.ts'
import type { Row } from '../snapshot.ts'
import { aRow, aSnapshot } from './aRow.ts'

/** One thing DRS says of a job, at a time of the server's clock. */
export type Step = (record: JobRecord) => JobRecord

export const aProblem = (code: string): Problem => ({ code, text: `text of ${code}`, texts: {} })

export const shows =
  (at: number, ...rows: Row[]): Step =>
  (record) =>
    observeSnapshot(record, { snapshot: aSnapshot(...rows), at, dataAgeMs: null })

/** One object more in each answer. */
export const moves = (...times: number[]): Step[] => times.map((at, index) => shows(at, aRow({ dst: index })))

export const refuses =
  (at: number, code: string): Step =>
  (record) =>
    observeError(record, { problem: aProblem(code), at })

export const leavesOut =
  (...times: number[]): Step =>
  (record) =>
    times.reduce((before, at) => observeNotReturned(before, { at }), record)

export const says =
  (at: number, status: string | null): Step =>
  (record) =>
    observeTaskStatus(record, { status, at })

/** The record of a job after all that was said of it, in order. */
export const after = (...steps: Step[]): JobRecord =>
  steps.reduce((record, step) => step(record), emptyRecord())
