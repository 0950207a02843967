import { expect, it } from 'vitest'

import { aRow } from '#domain/testing/aRow.ts'

import { aBatch, JOB } from '../../testing/openedStore.ts'
import type { Sample } from './store.ts'
import { thinOut } from './thinOut.ts'

const table = aRow({ dst: 1 })
const view = aRow({ type: 'view', dst: 1 })
const at = (time: number, rows: Sample['rows'], gone: string[] = []): Sample => ({
  ...JOB,
  at: time,
  rows,
  gone,
})

it.each<[string, Sample[], Sample]>([
  ['the only one', [at(1, [table])], at(1, [table])],
  ['the last value', [at(1, [table]), at(2, [{ ...table, dst: 2 }])], at(2, [{ ...table, dst: 2 }])],
  ['what the others said', [at(1, [view]), at(2, [table])], at(2, [view, table])],
  ['that a type has gone', [at(1, [view, table]), at(2, [], ['view'])], at(2, [table], ['view'])],
  ['that a type is back', [at(1, [], ['view']), at(2, [view])], at(2, [view])],
])('keeps one sample of a job, and in it %s', (_, samples, kept) => {
  const { batch, lost, givenUp } = thinOut(aBatch({ samples }))
  expect(batch.samples).toEqual([kept])
  expect(givenUp).toBe(samples.length - 1)
  expect(lost).toEqual(samples.length === 1 ? [] : [{ ...JOB, fromAt: 1, toAt: 2 }])
})
