import { expect, test } from 'vitest'

import { anAnswer, wireTables, type WireJob } from '../../testing/boardOf.ts'
import { translate } from './translate.ts'
import { zonedInstant } from './zonedInstant.ts'

const dstOf = (results: readonly WireJob[]): unknown => {
  const news = translate(anAnswer(results), ['a'], 'en-us').news.get('a')
  return news?.kind === 'snapshot' ? news.snapshot.rows[0]?.dst : (news?.kind ?? 'no news')
}

test.for<{ name: string; results: readonly WireJob[]; dst: unknown }>([
  { name: 'one answer counts', results: [wireTables('a', [9, 1])], dst: 1 },
  {
    name: 'of two without a time the last counts',
    results: [wireTables('a', [9, 1]), wireTables('a', [9, 2])],
    dst: 2,
  },
  {
    name: 'of two the later figures count, also when they come first',
    results: [wireTables('a', [9, 1], 2_000), wireTables('a', [9, 2], 1_000)],
    dst: 1,
  },
  {
    name: 'of two with the same time the last counts',
    results: [wireTables('a', [9, 1], 1_000), wireTables('a', [9, 2], 1_000)],
    dst: 2,
  },
  {
    name: 'where one has no time the last counts',
    results: [wireTables('a', [9, 1], 1_000), wireTables('a', [9, 2])],
    dst: 2,
  },
  { name: 'an answer for another id is none', results: [wireTables('b', [9, 1])], dst: 'no news' },
  { name: 'a code is an error', results: [{ job_id: 'a', error_code: 'DRS.M00289' }], dst: 'error' },
  { name: 'an empty code is none', results: [{ ...wireTables('a', [9, 4]), error_code: '' }], dst: 4 },
  { name: 'neither rows nor a code: nothing has begun', results: [{ job_id: 'a' }], dst: undefined },
])('$name', ({ results, dst }) => {
  expect(dstOf(results)).toBe(dst)
})

test.for([
  { error_message: 'said so' },
  { error_msg: 'said so' },
  { error_message: 'said so', error_msg: 'and so' },
])('the text of an error is found as %o', (texts) => {
  const answer = anAnswer([{ job_id: 'a', error_code: 'DRS.M00289', ...texts }])
  expect(translate(answer, ['a'], 'zh-cn').news.get('a')).toMatchObject({
    kind: 'error',
    problem: { code: 'DRS.M00289', text: 'said so', texts: { 'zh-cn': 'said so' } },
  })
})

test('what is odd about an answer is counted', () => {
  const results = ['a', 'a', 'x', 'x', 'y'].map((id) => wireTables(id, [1, 1]))
  expect(translate(anAnswer(results, { count: 4 }), ['a', 'b'], 'en-us')).toMatchObject({
    unaskedIds: ['x', 'y'],
    duplicateIds: 1,
    countMismatch: true,
  })
})

test.for([
  { count: 2, unreadableResults: 1, mismatch: false },
  { count: null, unreadableResults: 0, mismatch: false },
  { count: 0, unreadableResults: 0, mismatch: true },
])('a count of $count for one result and $unreadableResults unreadable', ({ mismatch, ...facts }) => {
  expect(translate(anAnswer([wireTables('a', [1, 1])], facts), ['a'], 'en-us').countMismatch).toBe(mismatch)
})

test.for<[unknown, unknown]>([
  ['2020-09-01T18:50:20.200Z', 1_598_986_220_200],
  ['2020-09-01T18:50:20+08:00', 1_598_957_420_000],
  ['1608429670521', '1608429670521'],
  [1_608_429_670_521, 1_608_429_670_521],
  ['2020-12-21 10:57:49', '2020-12-21 10:57:49'],
  ['2020-99-99T00:00:00Z', '2020-99-99T00:00:00Z'],
  [undefined, undefined],
])('the time %s is read as %s', ([sent, read]) => {
  expect(zonedInstant(sent)).toBe(read)
})
