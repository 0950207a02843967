import { expect, it } from 'vitest'

import { aRow } from '../testing/aRow.ts'
import { readyOf } from './ready.ts'
import { answers, MINUTE_MS } from './testing/answers.ts'

const rowsAt = (dst: number) => [aRow({ src: 1_000, dst, startedAt: null })]

it('tells when an even pace comes to its end', () => {
  const trace = answers(Array.from({ length: 61 }, (_, index) => rowsAt(index * 5)))
  const ready = readyOf({
    trace,
    rows: rowsAt(300),
    state: 'initializing',
    paused: false,
    previousRun: null,
    otherRates: new Map(),
    at: trace.at,
  })
  const truth = trace.at + (700 / 30) * MINUTE_MS
  expect(ready).toMatchObject({ kind: 'range', basis: ['this-run'], lack: null })
  expect(Math.abs((ready?.likelyAt ?? 0) - truth)).toBeLessThan(MINUTE_MS)
  expect(ready?.earliestAt).toBeLessThan(truth)
  expect(ready?.latestAt).toBeGreaterThan(truth)
})
