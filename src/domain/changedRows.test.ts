import { expect, test } from 'vitest'

import { changedRows } from './changedRows.ts'
import { aRow } from './testing/aRow.ts'

const [table, view] = [aRow(), aRow({ type: 'view' })]

test.each([
  ['nothing', [table, view], [aRow(), aRow({ type: 'view' })], [], []],
  ['a count', [table, view], [table, aRow({ type: 'view', dst: 51 })], ['view'], []],
  ['a time', [table], [aRow({ endedAt: 3_000 })], ['table'], []],
  ['a status that became text', [table], [aRow({ status: '1' })], ['table'], []],
  ['a spelling', [table], [aRow({ raw: 'TABLE' })], ['table'], []],
  ['a new type', [table], [table, view], ['view'], []],
  ['a type that is not sent any more', [table, view], [table], [], ['view']],
  ['the first answer', [], [table, view], ['table', 'view'], []],
] as const)('%s', (...[, before, after, types, gone]) => {
  const changed = changedRows(before, after)
  expect(changed.rows.map(({ type }) => type)).toEqual(types)
  expect(changed.gone).toEqual(gone)
})
