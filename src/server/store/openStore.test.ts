import { expect, it } from 'vitest'

import { emptyRecord } from '#domain/jobRecord.ts'
import { aRow, aSnapshot } from '#domain/testing/aRow.ts'

import { aBatch, JOB, openedStore } from '../../testing/openedStore.ts'

const AT = Date.UTC(2026, 10, 23, 13, 5)
const odd = [
  aRow({ type: 'table', raw: 'TABLE', status: 2, src: 2 ** 53 - 1, dst: 0, startedAt: 8.64e15, endedAt: 1 }),
  aRow({ type: 'view', status: '2', src: null, dst: null, startedAt: null }),
  aRow({ type: 'function', status: null, src: 0, dst: 2 ** 51 + 1 }),
  aRow({ type: 'procedure', status: 1.5 }),
  aRow({ type: 'it is', raw: "it's; DROP TABLE sample --", status: '' }),
  aRow({ type: 'role', status: -0, src: 2 ** 31, dst: 2 ** 32 }),
]

it('gives back every row exactly as it came, also to the next process', async () => {
  const { store, file } = await openedStore()
  await store.write(aBatch({ samples: [{ ...JOB, at: AT, rows: odd, gone: [] }] }))
  const order = ['table', 'view', 'function', 'procedure', 'role', 'it is']
  const rows = order.map((type) => odd.find((row) => row.type === type))
  expect(await store.jobAt(JOB, AT)).toStrictEqual({
    ...JOB,
    rows,
    changedAt: AT,
    verdict: null,
    span: null,
  })
  await store.close()
  const next = await openedStore({ file })
  expect((await next.store.jobAt(JOB, AT)).rows).toStrictEqual(rows)
})

it('gives back the last state of everything', async () => {
  const { store, file } = await openedStore()
  const record = { ...emptyRecord(), polledAt: AT, snapshot: aSnapshot(...odd.slice(0, 3)) }
  const span = { ...JOB, fromAt: AT, toAt: AT + 60_000, expectedMs: 10_000, dataAt: AT - 5 }
  const first = aBatch({
    projects: [{ key: JOB.project, name: 'prod', trouble: null }],
    jobs: [{ ...JOB, name: 'orders', record: emptyRecord() }],
    spans: [{ ...span, toAt: AT, dataAt: null }],
  })
  const second = aBatch({
    projects: [{ key: JOB.project, name: 'prod-eu', trouble: 'TIMEOUT' }],
    jobs: [{ ...JOB, name: 'orders-core', record }],
    spans: [span],
  })
  await Promise.all([store.write(first), store.write(second)])
  const kept = {
    projects: [{ key: JOB.project, name: 'prod-eu', trouble: 'TIMEOUT' }],
    jobs: [{ ...JOB, name: 'orders-core', record, span }],
  }
  expect(await store.load()).toStrictEqual(kept)
  expect(store.health()).toStrictEqual({ keptFrom: AT, problem: null })
  await store.close()
  const next = await openedStore({ file })
  expect(await next.store.load()).toStrictEqual(kept)
  expect(next.store.health().keptFrom).toBe(AT)
})
