// Jobs at which nothing happens: they wait, rest, or are not there.
import type { Figures, JobMoment, Row } from './scenario.ts'

export const standing = (taskStatus: string | null, figures: Figures) => (): JobMoment => ({
  taskStatus,
  figures,
})

/** DRS answers so for this job, and never otherwise. */
export const alwaysError = (code: string, taskStatus: string | null = null) =>
  standing(taskStatus, { kind: 'error', code })

/** Every object is counted at the source and nothing has begun. */
export const pendingRows = (counts: Record<string, number>): Row[] =>
  Object.entries(counts).map(([type, src]) => ({
    kind: 'plain',
    type,
    status: 1,
    src,
    dst: 0,
    startedAt: null,
    endedAt: null,
  }))

/** Everything compared within a second, as a small task's rows are. `dst` is as `src` unless told. */
export const comparedRows = (counts: Record<string, number>, startedAt: number): Row[] =>
  Object.entries(counts).map(([type, src]) => ({
    kind: 'plain',
    type,
    status: 2,
    src,
    dst: src,
    startedAt,
    endedAt: startedAt + 1000,
  }))
