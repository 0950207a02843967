import { expect, test } from 'vitest'

import { countByState } from './countByState.ts'

test('jobs are counted by state, and every state is there', () => {
  expect(countByState([{ state: 'failed' }, { state: 'complete' }, { state: 'complete' }])).toEqual({
    failed: 1,
    short: 0,
    missing: 0,
    stalled: 0,
    unknown: 0,
    initializing: 0,
    waiting: 0,
    complete: 2,
  })
})
