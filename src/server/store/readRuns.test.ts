import { expect, it } from 'vitest'

import type { RunRecord } from '#contract/history.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { aBatch, JOB, openedStore } from '../../testing/openedStore.ts'

const aRun = (startedAt: number, parts: Partial<RunRecord> = {}): RunRecord => ({
  startedAt,
  endedAt: null,
  types: [{ ...aRow({ status: '2' }), state: 'complete' }],
  ...parts,
})

it('tells runs newest first, each as it was kept last', async () => {
  const { store } = await openedStore()
  const runs = [aRun(1_000), aRun(3_000), aRun(2_000), aRun(1_000, { endedAt: 1_500, types: [] })]
  for (const run of runs) void store.write(aBatch({ runs: [{ ...JOB, ...run }] }))
  expect(await store.runs(JOB)).toStrictEqual([
    aRun(3_000),
    aRun(2_000),
    aRun(1_000, { endedAt: 1_500, types: [] }),
  ])
  expect(await store.runs({ ...JOB, jobId: 'job-2' })).toEqual([])
})
