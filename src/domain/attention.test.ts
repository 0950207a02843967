import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { JobState } from '#contract/words.ts'

import { compareAttention, isAbnormal, stateOrder } from './attention.ts'
import { compareBy, type Sort } from './sorting.ts'
import { aJob } from './testing/aJob.ts'
import { aCompleteRow, aRow } from './testing/aRow.ts'

const reason = (kind: 'unreadable-count' | 'no-answer') => ({ kind, type: null, since: null, usualMs: null })

describe('what needs attention', () => {
  test.each([
    ['failed', true],
    ['short', true],
    ['missing', true],
    ['stalled', true],
    ['initializing', false],
    ['waiting', false],
    ['complete', false],
  ] as const)('%s is abnormal: %o', (state, abnormal) =>
    expect(isAbnormal({ state, reason: null })).toBe(abnormal),
  )

  it('an unreadable count is abnormal, a job not yet heard of is not', () => {
    expect(isAbnormal({ state: 'unknown', reason: reason('unreadable-count') })).toBe(true)
    expect(isAbnormal({ state: 'unknown', reason: reason('no-answer') })).toBe(false)
  })

  it('is ordered by state first, and every state has its place', () => {
    expect(stateOrder.toSorted()).toEqual(JobState.options.toSorted())
    const jobs = stateOrder.map((state, index) => aJob({ state, name: `${9 - index}` }))
    expect(jobs.toReversed().toSorted(compareAttention)).toEqual(jobs)
  })

  it('then by least fraction, none last, then by name', () => {
    const jobs = [
      aJob({ name: 'z', rows: [aRow({ dst: 10 })] }),
      aJob({ name: 'a', rows: [aRow({ dst: 20 })] }),
      aJob({ name: 'b', rows: [aRow({ dst: 20 })] }),
      aJob({ name: 'c', rows: [] }),
    ]
    expect(jobs.toReversed().toSorted(compareAttention)).toEqual(jobs)
  })
})

describe('the orders to choose from', () => {
  const early = aJob({ name: 'b', startedAt: 1_000, movedAt: 9_000, rows: [aRow({ dst: 80 })] })
  const late = aJob({ name: 'c', startedAt: 2_000, movedAt: 8_000, rows: [aRow({ dst: 70 })] })
  const never = aJob({
    name: 'a',
    startedAt: null,
    movedAt: null,
    rows: [aCompleteRow({ src: 0, status: 1 })],
  })

  test.each<[Sort, string[]]>([
    ['attention', ['c', 'b', 'a']],
    ['name', ['a', 'b', 'c']],
    ['fraction', ['c', 'b', 'a']],
    ['started', ['c', 'b', 'a']],
    ['moved', ['b', 'c', 'a']],
  ])('%s', (sort, names) => {
    expect([never, early, late].toSorted(compareBy(sort)).map(({ name }) => name)).toEqual(names)
  })

  test('each is total and stable: any shuffle of the same jobs sorts the same way', () => {
    const instant = fc.option(fc.nat({ max: 3 }))
    const job = fc
      .record({
        project: fc.constantFrom('p', 'q'),
        jobId: fc.string({ maxLength: 2 }),
        name: fc.constantFrom('a', 'b', 'ä'),
        state: fc.constantFrom(...stateOrder),
        startedAt: instant,
        movedAt: instant,
        rows: fc.array(fc.record({ dst: fc.nat({ max: 100 }) }).map(aRow), { maxLength: 2 }),
      })
      .map(aJob)
    const jobs = fc.uniqueArray(job, { selector: ({ project, jobId }) => `${project}/${jobId}` })
    const shuffled = jobs.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    const sorts = fc.constantFrom<Sort[]>('attention', 'name', 'fraction', 'started', 'moved')
    fc.assert(
      fc.property(shuffled, sorts, ([list, other], sort) => {
        expect(other.toSorted(compareBy(sort))).toEqual(list.toSorted(compareBy(sort)))
      }),
    )
  })
})
