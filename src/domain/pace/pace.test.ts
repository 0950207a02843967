import { describe, expect, it } from 'vitest'

import { aRow } from '../testing/aRow.ts'
import { paceOf } from './pace.ts'
import { answers } from './testing/answers.ts'

/** A table with one count in each answer, 10 s apart. */
const counts = (...dst: number[]) => answers(dst.map((count) => [aRow({ src: 10_000, dst: count })]))

describe('the rate', () => {
  it.each([
    ['before the first answer', answers([]), null],
    ['after one answer', counts(50), null],
    ['before a minute was polled', counts(0, 1, 2, 3, 4, 5), null],
    ['after a minute', counts(0, 1, 2, 3, 4, 5, 6), 6],
    ['of what was there at first sight is nothing', counts(900, 900, 900, 900, 900, 900, 900), 0],
  ])('%s', (_, trace, perMinute) => {
    expect(paceOf(trace, trace.at)?.perMinute ?? null).toBe(perMinute)
  })
})
