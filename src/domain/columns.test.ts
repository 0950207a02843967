import { describe, expect, it, test } from 'vitest'

import { columnsFor, restOf } from './columns.ts'
import { knownTypes } from './objectType.ts'
import { aJob } from './testing/aJob.ts'
import { aRow } from './testing/aRow.ts'

const jobOf = (...types: string[]) => aJob({ rows: types.map((type) => aRow({ type })) })

describe('the columns of the board', () => {
  const jobs = [
    jobOf('database', 'table', 'zebra'),
    jobOf('database', 'table', 'zebra'),
    jobOf('table', 'view'),
    jobOf('database', 'table', 'zebra'),
    jobOf(),
  ]

  test.each([
    [0, []],
    [-1, []],
    [1, ['table']],
    [2, ['database', 'table']],
    [3, ['database', 'table', 'zebra']],
    [4, ['database', 'table', 'view', 'zebra']],
    [99, ['database', 'table', 'view', 'zebra']],
  ])('at most %d are those that most jobs have, in the fixed order: %j', (available, columns) => {
    expect(columnsFor(jobs, available)).toEqual(columns)
  })

  it('are counted right where one job has more types than its neighbour, or others', () => {
    const neighbours = [
      jobOf('table', 'view'),
      jobOf('table'),
      jobOf('event'),
      jobOf('event'),
      jobOf('event'),
    ]
    expect(columnsFor(neighbours, 1)).toEqual(['event'])
    expect(columnsFor(neighbours, 2)).toEqual(['table', 'event'])
    expect(columnsFor([jobOf('role'), jobOf('rule'), jobOf('rule')], 1)).toEqual(['rule'])
  })

  it('are none without jobs', () => expect(columnsFor([], 7)).toEqual([]))

  it('of types that equally many jobs have are the earlier ones', () => {
    expect(columnsFor([jobOf(...knownTypes)], 7)).toEqual(knownTypes.slice(0, 7))
  })
})

describe('the rest of a job', () => {
  it('sums what the types without a column miss and counts those that are unknown', () => {
    const job = aJob({
      rows: [
        aRow({ type: 'table' }),
        aRow({ type: 'view', src: 10, dst: 4 }),
        aRow({ type: 'event', src: 10, dst: 15 }),
        aRow({ type: 'role', src: null }),
        aRow({ type: 'rule', src: 3, dst: 1 }),
      ],
    })
    expect(restOf(job, ['table', 'database'])).toEqual({ types: 4, missing: 8, unknown: 1 })
  })

  it('is empty when every type has a column', () => {
    expect(restOf(jobOf('table'), ['table'])).toEqual({ types: 0, missing: 0, unknown: 0 })
  })
})
