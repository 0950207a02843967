import { expect, test } from 'vitest'

import type { JobState } from '#contract/words.ts'

import { runEnd } from './runEnd.ts'

const ended = (...ends: (number | null)[]) => ends.map((endedAt) => ({ endedAt }))

test.each<{
  why: string
  state: JobState
  endedAt: number | null
  ends: (number | null)[]
  end: number | null
}>([
  { why: 'a run ends when it says so', state: 'complete', endedAt: 50, ends: [10, 40], end: 50 },
  {
    why: 'what cannot be read ended with its last row',
    state: 'unknown',
    endedAt: null,
    ends: [10, 40],
    end: 40,
  },
  { why: 'what has failed ended with its last row', state: 'failed', endedAt: null, ends: [40, 10], end: 40 },
  { why: 'an open row keeps a run open', state: 'failed', endedAt: null, ends: [10, null], end: null },
  {
    why: 'the next row may not be listed yet',
    state: 'initializing',
    endedAt: null,
    ends: [10, 40],
    end: null,
  },
  { why: 'a stalled run has not ended', state: 'stalled', endedAt: null, ends: [10], end: null },
  { why: 'without rows nothing has ended', state: 'unknown', endedAt: null, ends: [], end: null },
])('$why', ({ state, endedAt, ends, end }) => {
  expect(runEnd({ state, endedAt, types: ended(...ends) })).toBe(end)
})
