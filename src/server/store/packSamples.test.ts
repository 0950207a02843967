import { expect, it } from 'vitest'

import { aRow } from '#domain/testing/aRow.ts'

import { JOB } from '../../testing/openedStore.ts'
import { packSamples, unpackSamples } from './packSamples.ts'
import type { Sample } from './store.ts'

const OTHER = { project: 'elsewhere', jobId: 'table' }

it.each<[string, Sample[]]>([
  ['nothing', []],
  ['a sample of nothing', [{ ...JOB, at: 0, rows: [], gone: [] }]],
  [
    'rows of every kind, and types that are gone',
    [
      { ...JOB, at: 1, rows: [aRow(), aRow({ type: 'view', raw: 'VIEW', status: '2' })], gone: ['role'] },
      { ...OTHER, at: -1, rows: [aRow({ status: null, src: null, dst: 2 ** 53 - 1 })], gone: ['', 'table'] },
      { ...JOB, at: 8.64e15, rows: [aRow({ status: -0, startedAt: null, endedAt: 1 })], gone: [] },
    ],
  ],
])('unpacks %s as it was', (_, samples) => {
  expect(unpackSamples(structuredClone(packSamples(samples)))).toStrictEqual(samples)
})
