import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { rowMissing, rowOver } from './rowState.ts'
import type { Row } from './snapshot.ts'
import { aCompleteRow, aRow } from './testing/aRow.ts'
import { sumTotals, totalsOf } from './totals.ts'

const none = { src: 0, dst: 0, arrived: 0, missing: 0, over: 0, unknownRows: 0 }

describe('the sums of a job', () => {
  test.each<[string, Row[], ReturnType<typeof totalsOf>]>([
    ['no rows', [], { ...none, fraction: null }],
    ['one row half done', [aRow()], { ...none, src: 100, dst: 50, arrived: 50, missing: 50, fraction: 0.5 }],
    [
      'an excess beside a shortfall',
      [aRow({ src: 10, dst: 15 }), aRow({ src: 10, dst: 5 })],
      { src: 20, dst: 20, arrived: 15, missing: 5, over: 5, fraction: 0.75, unknownRows: 0 },
    ],
    [
      'a row with an unknown count left out whole',
      [aRow(), aRow({ src: null, dst: 1_000 }), aRow({ src: 1_000, dst: null })],
      { ...none, src: 100, dst: 50, arrived: 50, missing: 50, fraction: 0.5, unknownRows: 2 },
    ],
    ['only empty complete rows', [aCompleteRow({ src: 0 })], { ...none, fraction: 1 }],
    [
      'empty rows that are not all complete',
      [aCompleteRow({ src: 0 }), aRow({ src: 0, dst: 0 })],
      { ...none, fraction: null },
    ],
    [
      'an empty complete row beside an unknown one',
      [aCompleteRow({ src: 0 }), aRow({ status: 2, src: null })],
      { ...none, unknownRows: 1, fraction: null },
    ],
  ])('of %s', (_, rows, totals) => expect(totalsOf(rows)).toEqual(totals))

  const count = fc.option(fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 1e9 })))
  const rows = fc.array(
    fc.record({ status: fc.constantFrom(0, 1, 2), src: count, dst: count }).map((facts) => aRow(facts)),
  )

  it('adds up: arrived and missing make the source, arrived and over the DR side', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const totals = totalsOf(list)
        expect(totals.arrived + totals.missing).toBe(totals.src)
        expect(totals.arrived + totals.over).toBe(totals.dst)
        expect(totals.missing).toBe(list.reduce((sum, row) => sum + (rowMissing(row) ?? 0), 0))
        expect(totals.over).toBe(list.reduce((sum, row) => sum + (rowOver(row) ?? 0), 0))
        expect(totals.fraction === null || (totals.fraction >= 0 && totals.fraction <= 1)).toBe(true)
      }),
    )
  })

  it('is the same whether rows are summed at once or job by job', () => {
    fc.assert(
      fc.property(fc.array(rows.filter((list) => list.length > 0)), (jobs) => {
        expect(sumTotals(jobs.map(totalsOf))).toEqual(totalsOf(jobs.flat()))
      }),
    )
  })
})

describe('the sums over jobs', () => {
  it('have no fraction without a job', () => expect(sumTotals([])).toEqual({ ...none, fraction: null }))

  it('have no fraction when all is empty and one job has none', () => {
    const empty = totalsOf([aCompleteRow({ src: 0 })])
    expect(sumTotals([empty, empty]).fraction).toBe(1)
    expect(sumTotals([empty, totalsOf([])]).fraction).toBeNull()
  })
})
