import { expect, test } from 'vitest'

import { rowAtWork } from './rowAtWork.ts'
import { aJob } from './testing/aJob.ts'
import { aCompleteRow, aRow, aWaitingRow } from './testing/aRow.ts'

const done = aCompleteRow({ type: 'database' })
const short = aCompleteRow({ type: 'schema', src: 9, dst: 8 })
const running = aRow({ type: 'table' })
const waiting = aWaitingRow({ type: 'view' })
const inView = { kind: 'no-movement', type: 'view', since: 1, usualMs: null } as const

test.each([
  { why: 'the one the job sits in', rows: [done, running, waiting], reason: inView, type: 'view' },
  { why: 'the one that runs', rows: [done, short, running, waiting], reason: null, type: 'table' },
  { why: 'the one that is short', rows: [done, short, waiting], reason: null, type: 'schema' },
  { why: 'the first that waits', rows: [done, waiting], reason: null, type: 'view' },
  { why: 'none once all are done', rows: [done], reason: null, type: undefined },
  { why: 'none of none', rows: [], reason: null, type: undefined },
])('the type at work: $why', ({ rows, reason, type }) => {
  expect(rowAtWork(aJob({ rows, reason }))?.type).toBe(type)
})
