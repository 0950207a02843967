import { expect, test } from 'vitest'

import { nearest } from './nearest.ts'

const known = ['listen', 'language', 'poll', 'stall_after', 'store', 'projects']

test.each([
  ['languge', 'language'],
  ['Listen', 'listen'],
  ['stall-after', 'stall_after'],
  ['stallafter', 'stall_after'],
  ['project', 'projects'],
  ['pol', 'poll'],
  ['timeout', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('a key "%.20s" probably means %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant)
})
