import { expect, test } from 'vitest'

import { countOf, toStatusAnswer, toStructAnswer } from './answers.ts'
import type { CallFacts } from './client.ts'

const factsOf = (raw: unknown): CallFacts => ({
  receivedAt: 0,
  dateHeaderAt: null,
  latencyMs: 0,
  requestId: null,
  count: null,
  raw,
})

test('entries keep their order, duplicates and ids nobody asked for', () => {
  const results = [{ job_id: 'b' }, { job_id: 'a', error_code: 'DRS.M00289' }, { job_id: 'b' }]
  const answer = toStructAnswer(factsOf({ results }), false)

  expect(answer.results.map(({ jobId }) => jobId)).toEqual(['b', 'a', 'b'])
  expect(answer.results.map(({ raw }) => raw)).toEqual(results)
})

test('entries without a readable id are counted and left out', () => {
  const results = [null, 7, 'a', {}, { job_id: '' }, { job_id: 7 }, [], { id: 'sibling' }]
  const answer = toStructAnswer(factsOf({ results }), true)

  expect(answer).toMatchObject({ rejected: true, unreadableResults: 7 })
  expect(answer.results).toMatchObject([{ jobId: 'sibling', raw: { id: 'sibling' } }])
})

test('the status of a task is found under either name of its id', () => {
  const results = [{ id: 'a', status: 'PAUSING' }, { job_id: 'b', status: 3 }, null]
  const answer = toStatusAnswer(factsOf({ results }))

  expect(answer.results.map(({ jobId, wire }) => [jobId, wire.status ?? null])).toEqual([
    ['a', 'PAUSING'],
    ['b', null],
  ])
})

test.each([
  [{ count: 3, results: [] }, 3],
  [{ count: '3', results: [] }, null],
  [{ results: [] }, null],
])('%j counts %s', (envelope, expected) => {
  expect(countOf(envelope)).toBe(expected)
})
