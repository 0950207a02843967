// What could not be kept is not made up.
import path from 'node:path'

import { expect, it } from 'vitest'

import { aRow } from '#domain/testing/aRow.ts'

import { aBatch, JOB, openedStore, ownFolder } from '../../testing/openedStore.ts'
import { problemBecomes } from '../../testing/storeHealth.ts'
import { packSamples } from './packSamples.ts'
import { openHistory } from './sqlite/openHistory.ts'

const span = { ...JOB, fromAt: 1_000, toAt: 9_000, expectedMs: 10, dataAt: null }
const lost = [{ ...JOB, fromAt: 3_000, toAt: 5_000 }]

it('tells samples that were given up as a gap, in a line and in a moment', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const { db, answering } = openHistory({ file, writer: 'test', keepMs: 1e9, maxBytes: 1e9 })
  const { samples: none, ...batch } = aBatch({ spans: [span] })
  const samples = packSamples([
    ...none,
    { ...JOB, at: 1_000, rows: [aRow({ dst: 1 })], gone: [] },
    { ...JOB, at: 5_000, rows: [aRow({ dst: 5 })], gone: [] },
  ])
  answering.write({ sequence: 1, batch, samples, lost })
  const [line] = answering.history({ ...JOB, from: 1_000, to: 9_000, points: 10 }).types
  const at = [2_000, 4_000, 8_000].map((moment) => answering.jobAt({ job: JOB, at: moment }).span)
  db.close()
  expect(line?.gaps).toEqual([{ from: 3_000, to: 5_000 }])
  expect(at).toEqual([span, { ...span, toAt: 3_000 }, { ...span, fromAt: 5_000 }])
})

it('gives up what no column takes, says that this is a defect, and goes on', async () => {
  const { store, lines } = await openedStore()
  await store.write(aBatch({ samples: [{ ...JOB, at: 0.5, rows: [aRow()], gone: [] }] }))
  expect(lines.join()).toContain('A defect')
  await store.write(aBatch({ samples: [{ ...JOB, at: 1, rows: [aRow()], gone: [] }] }))
  await problemBecomes(store, null)
  expect((await store.jobAt(JOB, 1)).changedAt).toBe(1)
})
