import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { observeRows } from './movement.ts'
import type { Row } from './snapshot.ts'
import { aRow } from './testing/aRow.ts'

const count = fc.constantFrom(0, 1, 2, null)
const rowOf = (type: string) =>
  fc
    .record({ status: fc.constantFrom(1, 2, '2', null), src: count, dst: count })
    .map((facts) => aRow({ type, ...facts }))
const answer = fc.tuple(rowOf('table'), rowOf('view'), rowOf('event'))

type Seen = ReturnType<typeof observeRows>

const inOrder = ({ known, falls, moved }: Seen) => ({
  known: known.toSorted((a, b) => a.type.localeCompare(b.type)),
  falls: falls.toSorted((a, b) => `${a.type}${a.side}`.localeCompare(`${b.type}${b.side}`)),
  moved,
})

test('what moved and what fell does not depend on the order of the rows', () => {
  const history = fc.array(fc.tuple(answer, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 })
  const law = fc.property(history, (told) => {
    let steady: Seen = { known: [], falls: [], moved: false }
    let turned = steady
    const answers: Row[][] = told.flatMap(([rows, times]) => Array.from({ length: times }, () => rows))
    for (const [at, rows] of answers.entries()) {
      steady = observeRows(steady, rows, at)
      // Never known in the order in which it is told.
      turned = observeRows(inOrder(turned), rows, at)
      expect(inOrder(turned)).toEqual(inOrder(steady))
    }
  })
  fc.assert(law)
})

test('an answer that says the same again changes nothing', () => {
  const law = fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), (answers) => {
    let seen: Seen = { known: [], falls: [], moved: false }
    for (const [at, rows] of answers.entries()) {
      seen = observeRows(seen, rows, at)
      expect(observeRows(seen, rows, at + 0.5)).toEqual({ ...seen, moved: false })
    }
  })
  fc.assert(law)
})
