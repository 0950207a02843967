import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isFinishing, rowFraction, rowMissing, rowOver, rowState } from './rowState.ts'

type Facts = readonly [
  status: number | string | null,
  src: number | null,
  dst: number | null,
  startedAt: number | null,
]
const row = (...[status, src, dst, startedAt]: Facts) => ({ status, src, dst, startedAt })

describe('the state of a row', () => {
  test.each([
    ['compared with everything there', row(2, 100, 100, 1), 'complete'],
    ['compared with status as text', row('2', 100, 100, 1), 'complete'],
    ['compared with more on the DR side', row(2, 100, 105, 1), 'complete'],
    ['compared and empty on both sides', row(2, 0, 0, 1), 'complete'],
    ['compared without any time', row(2, 5, 5, null), 'complete'],
    ['compared with objects missing', row(2, 100, 99, 1), 'short'],
    ['compared with an unknown source count', row(2, null, 5, 1), 'unknown'],
    ['compared with an unknown DR count', row(2, 5, null, 1), 'unknown'],
    ['without a status', row(null, 5, 5, 1), 'unknown'],
    ['with a status that is a word', row('COMPLETED', 5, 5, 1), 'unknown'],
    ['comparing with a start', row(1, 100, 0, 1), 'running'],
    ['comparing with objects but no start', row(1, 100, 1, null), 'running'],
    ['comparing with a start and unknown counts', row(1, null, null, 1), 'running'],
    ['comparing with objects and an unknown source', row(1, null, 7, null), 'running'],
    ['comparing with everything there', row(1, 100, 100, 1), 'running'],
    ['with an undocumented status and a start', row(3, 100, 0, 1), 'running'],
    ['with an undocumented status as text and a start', row('0', 100, 0, 1), 'running'],
    ['comparing without a start or an object', row(1, 100, 0, null), 'waiting'],
    ['comparing with nothing known', row(1, null, null, null), 'waiting'],
    ['with an undocumented status and nothing begun', row(0, 100, 0, null), 'waiting'],
    ['comparing with nothing to do', row(1, 0, 0, null), 'waiting'],
  ] as const)('%s is %s', (_, facts, state) => expect(rowState(facts)).toBe(state))
})

describe('a row is finishing', () => {
  test.each([
    ['when it runs with everything there', row(1, 100, 100, 1), true],
    ['when it runs with more than everything there', row(1, 100, 101, 1), true],
    ['not while something is missing', row(1, 100, 99, 1), false],
    ['not with an unknown count', row(1, null, 99, 1), false],
    ['not before it began', row(1, 0, 0, null), false],
    ['not once it is complete', row(2, 100, 100, 1), false],
  ] as const)('%s', (_, facts, finishing) => expect(isFinishing(facts)).toBe(finishing))
})

describe('missing, over and fraction of a row', () => {
  test.each([
    ['half arrived', row(1, 100, 50, 1), { missing: 50, over: 0, fraction: 0.5 }],
    ['all arrived', row(2, 100, 100, 1), { missing: 0, over: 0, fraction: 1 }],
    ['more than all arrived', row(2, 100, 105, 1), { missing: 0, over: 5, fraction: 1 }],
    ['empty and compared', row(2, 0, 0, 1), { missing: 0, over: 0, fraction: 1 }],
    ['empty and compared, status as text', row('2', 0, 0, 1), { missing: 0, over: 0, fraction: 1 }],
    ['empty and not compared', row(1, 0, 0, 1), { missing: 0, over: 0, fraction: null }],
    ['empty source with objects on the DR side', row(1, 0, 3, 1), { missing: 0, over: 3, fraction: null }],
    [
      'empty source with objects on the DR side, compared',
      row(2, 0, 3, 1),
      { missing: 0, over: 3, fraction: 1 },
    ],
    ['unknown source', row(2, null, 3, 1), { missing: null, over: null, fraction: null }],
    ['unknown DR side', row(2, 0, null, 1), { missing: null, over: null, fraction: null }],
  ] as const)('%s', (_, facts, figures) =>
    expect({ missing: rowMissing(facts), over: rowOver(facts), fraction: rowFraction(facts) }).toEqual(
      figures,
    ),
  )

  test('the fraction of any row is null or within 0 and 1', () => {
    const count = fc.option(fc.maxSafeNat())
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, '2', null), count, count, (status, src, dst) => {
        const fraction = rowFraction({ status, src, dst })
        expect(fraction === null || (fraction >= 0 && fraction <= 1)).toBe(true)
      }),
    )
  })
})
