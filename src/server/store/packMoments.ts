// The board of a moment on its way to whoever asked: its thousands of rows as plain values, like samples.
import { packSamples, unpackSamples, type PackedSamples } from './packSamples.ts'
import type { KeptMoment } from './store.ts'

export type PackedMoments = { moments: readonly Omit<KeptMoment, 'rows'>[]; rows: PackedSamples }

export const packMoments = (moments: readonly KeptMoment[]): PackedMoments => ({
  moments: moments.map(({ project, jobId, changedAt, verdict, span }) => ({
    project,
    jobId,
    changedAt,
    verdict,
    span,
  })),
  rows: packSamples(moments.map(({ project, jobId, rows }) => ({ project, jobId, at: 0, rows, gone: [] }))),
})

export function unpackMoments({ moments, rows }: PackedMoments): KeptMoment[] {
  const samples = unpackSamples(rows)
  return moments.map((moment, index) => ({ ...moment, rows: samples[index]?.rows ?? [] }))
}
