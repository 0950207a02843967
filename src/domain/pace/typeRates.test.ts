import { expect, test } from 'vitest'

import { aRow } from '../testing/aRow.ts'
import { answers } from './testing/answers.ts'
import { typeRates } from './typeRates.ts'

/** A job whose types get so many objects with each answer, 10 s apart. */
const jobOf = (each: Record<string, number>, polls = 31) =>
  answers(
    Array.from({ length: polls }, (_, poll) =>
      Object.entries(each).map(([type, dst]) => aRow({ type, src: 9_999, dst: dst * poll })),
    ),
  )

test.each([
  ['no job', [], []],
  ['one job', [jobOf({ table: 2 })], [['table', 12]]],
  ['the median of three', [jobOf({ table: 2 }), jobOf({ table: 50 }), jobOf({ table: 3 })], [['table', 18]]],
  [
    'each type by itself',
    [jobOf({ table: 2, view: 1 }), jobOf({ event: 5 })],
    [
      ['table', 12],
      ['view', 6],
      ['event', 30],
    ],
  ],
  ['not what was hardly seen', [jobOf({ table: 2 }, 3)], []],
  ['not what never moved', [jobOf({ table: 0 })], []],
])('rates of %s', (_, traces, rates) => expect([...typeRates(traces)]).toEqual(rates))
