import { SPARK_STEP_MS } from '#contract/pace.ts'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { emptyArrivals, STRETCHES_KEPT, withArrivals } from './arrivals.ts'

const STEP = SPARK_STEP_MS

describe('what arrived between two answers', () => {
  it.each([
    ['lies in their stretch', 6, [0, STEP], { steps: [0], counts: [6] }],
    ['is spread over the stretches between', 6, [0, 3 * STEP], { steps: [0, 1, 2], counts: [2, 2, 2] }],
    ['is split where one ends', 4, [STEP / 2, 1.5 * STEP], { steps: [0, 1], counts: [2, 2] }],
    ['is not kept where nothing did', 0, [0, STEP], emptyArrivals],
    ['is not kept where no time passed', 5, [STEP, STEP], emptyArrivals],
  ] as const)('%s', (...[, count, [from, to], expected]) => {
    expect(withArrivals(emptyArrivals, count, { from, to })).toEqual(expected)
  })

  it('is added to what arrived in the same stretch before', () => {
    const before = withArrivals(emptyArrivals, 3, { from: 0, to: STEP / 3 })
    expect(withArrivals(before, 5, { from: STEP / 3, to: STEP })).toEqual({ steps: [0], counts: [8] })
  })
})

test('nothing is lost and nothing comes twice, but for what is older than is kept', () => {
  const spans = fc.array(fc.record({ ms: fc.integer({ min: 1, max: STEP }), count: fc.nat(1_000) }), {
    maxLength: STRETCHES_KEPT - 1,
  })
  fc.assert(
    fc.property(spans, (told) => {
      let [from, all, arrivals] = [0, 0, emptyArrivals]
      for (const { ms, count } of told) {
        arrivals = withArrivals(arrivals, count, { from, to: from + ms })
        from += ms
        all += count
      }
      expect(arrivals.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(all, 6)
    }),
  )
})

test('a day between two answers keeps no more than the last ten minutes', () => {
  const { steps } = withArrivals(emptyArrivals, 1e6, { from: 0, to: 86_400_000 })
  expect(steps).toHaveLength(STRETCHES_KEPT)
  expect(steps.at(-1)).toBe(86_400_000 / STEP - 1)
})
