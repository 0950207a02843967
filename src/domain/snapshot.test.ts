import { expect, test } from 'vitest'

import { type SentRow, toSnapshot } from './snapshot.ts'

const sent = (facts: Partial<SentRow> = {}): SentRow => ({
  raw: 'table',
  status: 1,
  src: 10,
  dst: 5,
  startedAt: 1608097599000,
  endedAt: undefined,
  ...facts,
})

test('an answer becomes rows in the order of types, with its raw spelling kept', () => {
  const { rows } = toSnapshot({
    dataAt: '1608429670521',
    rows: [
      sent({ raw: 'zebra' }),
      sent({ raw: 'VIEW' }),
      sent({ raw: 'TABLE_INDEX' }),
      sent({ raw: 'database' }),
    ],
  })
  expect(rows.map(({ type, raw }) => [type, raw])).toEqual([
    ['database', 'database'],
    ['table_indexs', 'TABLE_INDEX'],
    ['view', 'VIEW'],
    ['zebra', 'zebra'],
  ])
})

test('numbers and instants are read whatever form they come in', () => {
  const { rows, dataAt } = toSnapshot({
    dataAt: '1608429670521',
    rows: [sent({ status: '2', src: '12', dst: null, startedAt: '1608097599000', endedAt: 0 })],
  })
  expect(dataAt).toBe(1608429670521)
  expect(rows).toEqual([
    {
      type: 'table',
      raw: 'table',
      status: '2',
      src: 12,
      dst: null,
      startedAt: 1608097599000,
      endedAt: null,
    },
  ])
})

test('of two rows with one key the last wins, and the answer says how many were dropped', () => {
  const snapshot = toSnapshot({
    dataAt: null,
    rows: [
      sent({ dst: 1 }),
      sent({ raw: 'TABLE', dst: 2 }),
      sent({ raw: 'view' }),
      sent({ raw: 'Table', dst: 3 }),
    ],
  })
  expect(snapshot.rows.map(({ raw, dst }) => [raw, dst])).toEqual([
    ['Table', 3],
    ['view', 5],
  ])
  expect(snapshot.duplicateRows).toBe(2)
})

test('rows that could not be read are left out and counted', () => {
  const snapshot = toSnapshot({ dataAt: null, rows: [null, sent(), null] })
  expect(snapshot.rows).toHaveLength(1)
  expect(snapshot.unreadableRows).toBe(2)
  expect(snapshot.duplicateRows).toBe(0)
})

test('an answer without rows is a snapshot without rows', () => {
  expect(toSnapshot({ dataAt: undefined, rows: [] })).toEqual({
    rows: [],
    dataAt: null,
    duplicateRows: 0,
    unreadableRows: 0,
  })
})
