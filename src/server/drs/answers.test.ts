import { expect, test } from 'vitest'

import { countOf, toStatusAnswer, toStructAnswer } from './answers.ts'
import type { Answered } from './authorizedCall.ts'
import { parsedJson, shown } from './testing/parsedJson.ts'

const answered = (results: readonly unknown[], rejected = false): Answered => {
  const { value, entries } = parsedJson({ results })
  const facts = { receivedAt: 0, dateHeaderAt: null, latencyMs: 0, requestId: null, count: null, raw: value }
  return { facts, entries: entries ?? [], rejected }
}

test('entries keep their order, duplicates and ids nobody asked for', () => {
  const results = [{ job_id: 'b' }, { job_id: 'a', error_code: 'DRS.M00289' }, { job_id: 'b' }]
  const answer = toStructAnswer(answered(results))

  expect(answer.results.map(({ jobId }) => jobId)).toEqual(['b', 'a', 'b'])
  expect(shown(answer.results.map(({ raw }) => raw))).toEqual(results)
  expect(shown(answer.raw)).toEqual({ results })
})

test('entries without a readable id are counted and left out', () => {
  const results = [null, 7, 'a', {}, { job_id: '' }, { job_id: 7 }, [], { id: 'sibling' }]
  const answer = toStructAnswer(answered(results, true))

  expect(answer).toMatchObject({ rejected: true, unreadableResults: 7 })
  expect(shown(answer.results)).toMatchObject([{ jobId: 'sibling', raw: { id: 'sibling' } }])
})

test('the status of a task is found under either name of its id', () => {
  const results = [{ id: 'a', status: 'PAUSING' }, { job_id: 'b', status: 3 }, null]
  const answer = toStatusAnswer(answered(results))

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
