import { defaultFilter } from 'cmdk'
import { expect, test } from 'vitest'

import type { Entry } from './entry.ts'
import { rankEntries } from './rankEntries.ts'

const entry = (group: Entry['group'], name: string, hint = ''): Entry => ({
  key: `${group}:${name}`,
  group,
  name,
  hint,
  run: () => undefined,
})

const entries = [
  entry('pages', 'Board'),
  entry('actions', 'Dark theme'),
  entry('jobs', 'orders-core', 'prod-eu 0ea5jb502'),
  entry('jobs', 'crm-primary', 'prod-eu 7c9fjb501'),
  entry('jobs', 'a\uD800b <b>', 'hostile'),
]
const ranked = (search: string, mostPerGroup = 9): string[] =>
  rankEntries(entries, search, { score: defaultFilter, mostPerGroup }).flatMap((group) =>
    group.entries.map(({ name }) => name),
  )

test.each([
  { why: 'without a search everything stands in the given order', search: ' ', first: 'Board' },
  { why: 'letters that are apart are found', search: 'orcr', first: 'orders-core' },
  { why: 'a part of the id finds the job', search: 'jb501', first: 'crm-primary' },
  { why: 'letter case does not matter', search: 'DARK', first: 'Dark theme' },
  { why: 'a name with half a letter is found', search: 'a b', first: 'a\uD800b <b>' },
])('$why', ({ search, first }) => {
  expect(ranked(search)[0]).toBe(first)
})

test('what does not fit is left out', () => {
  expect(ranked('qqqq')).toEqual([])
})

test('no group takes more than its share', () => {
  expect(ranked('', 1)).toEqual(['Board', 'Dark theme', 'orders-core'])
})
