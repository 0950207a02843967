import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { compareAttention, stateOrder } from '#domain/attention.ts'
import { aJob } from '#domain/testing/aJob.ts'

import { neighboursOf } from './neighboursOf.ts'

const jobs = fc.uniqueArray(
  fc.record({ jobId: fc.string({ minLength: 1 }), state: fc.constantFrom(...stateOrder), name: fc.string() }),
  { selector: ({ jobId }) => jobId, minLength: 1, maxLength: 30 },
)

test('neighbours are those beside the job in the order of attention', () => {
  fc.assert(
    fc.property(jobs, fc.nat(), (facts, pick) => {
      const all = facts.map((fact) => aJob(fact))
      const order = all.toSorted(compareAttention)
      const place = pick % order.length
      const here = order[place] ?? aJob()
      expect(neighboursOf(all, here)).toEqual({
        previous: order[place - 1] ?? null,
        next: order[place + 1] ?? null,
      })
    }),
  )
})

test('a job that is not on the board has no neighbours', () => {
  expect(neighboursOf([aJob()], { project: 'prod', jobId: 'other' })).toEqual({ previous: null, next: null })
})
