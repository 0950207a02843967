// Changes of counts, statuses and times; what did not change against what was last kept is not written.
import type { DatabaseSync } from 'node:sqlite'

import type { Row } from '#domain/snapshot.ts'

import type { Sample } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import { exactValue } from './exactValue.ts'
import { createSeriesState, type Kept } from './seriesState.ts'

export type SampleWriter = { write: (samples: readonly Sample[]) => void; forget: () => void }

/** By how much a clock may be set back and its samples still come after the ones before; beyond, it was wrong. */
const SET_BACK_MS = 24 * 3_600_000
const GONE = new Uint8Array(0)

export function createSampleWriter(db: DatabaseSync, dictionary: Dictionary): SampleWriter {
  const state = createSeriesState(db)
  const addSample = db.prepare('INSERT OR REPLACE INTO sample VALUES (?, ?, ?, ?, ?)')
  const addPhase = db.prepare('INSERT OR REPLACE INTO phase VALUES (?, ?, ?, ?, ?)')

  const writeRow = (series: number, row: Row, seenAt: number): void => {
    const kept = state.of(series)
    const raw = dictionary.word(row.raw)
    const at = inOrder(seenAt, kept.at)
    const isChanged = kept.at === null || kept.gone || !hasSameFigures(kept, row)
    if (isChanged) addSample.run(series, at, exactValue(row.status), row.src, row.dst)
    const isMoved = kept.raw !== raw || kept.startedAt !== row.startedAt || kept.endedAt !== row.endedAt
    if (isMoved) addPhase.run(series, at, raw, row.startedAt, row.endedAt)
    const { status, src, dst, startedAt, endedAt } = row
    if (isChanged || isMoved)
      state.set(series, { at, gone: false, status, src, dst, raw, startedAt, endedAt })
  }

  const writeGone = (series: number, seenAt: number): void => {
    const kept = state.of(series)
    if (kept.at === null || kept.gone) return
    const at = inOrder(seenAt, kept.at)
    addSample.run(series, at, GONE, null, null)
    state.set(series, { ...kept, at, gone: true, status: null, src: null, dst: null })
  }

  return {
    write: (samples) => {
      // Job by job, each in its order: what lies together in the file is written together.
      const byJob = samples
        .map((sample) => ({ job: dictionary.job(sample), sample }))
        .toSorted((a, b) => a.job - b.job)
      for (const { job, sample } of byJob) {
        for (const row of sample.rows) writeRow(dictionary.series(job, row.type), row, sample.at)
        for (const type of sample.gone) writeGone(dictionary.series(job, type), sample.at)
      }
    },
    forget: () => state.forget(),
  }
}

const hasSameFigures = (kept: Kept, row: Row): boolean =>
  Object.is(kept.status, row.status) && kept.src === row.src && kept.dst === row.dst

/** After a clock was set back, time stands still here until it has caught up: a later change is never an earlier one. */
const inOrder = (at: number, last: number | null): number =>
  last !== null && at <= last && last - at < SET_BACK_MS ? last + 1 : at
