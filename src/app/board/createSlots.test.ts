import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createSlots } from './createSlots.ts'

test('a row that comes takes the element of one that has left, and the others keep theirs', () => {
  const slotsOf = createSlots()
  const [a, b, c] = slotsOf(['a', 'b', 'c'], null)
  expect(slotsOf(['b', 'd', 'c'], null)).toEqual([b, a, c])
})

test('the element with the focus goes with its row', () => {
  const slotsOf = createSlots()
  const [a, b] = slotsOf(['a', 'b'], 'a')
  const [first, second] = slotsOf(['c', 'b'], 'c')
  expect(first).not.toBe(a)
  expect(second).toBe(b)
})

test('however the rows change, each has an element of its own, and asking twice changes nothing', () => {
  const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  fc.assert(
    fc.property(fc.array(fc.tuple(rows, fc.option(fc.constantFrom('a', 'b')))), (steps) => {
      const slotsOf = createSlots()
      for (const [list, focused] of steps) {
        const slots = slotsOf(list, focused)
        expect(new Set(slots).size).toBe(list.length)
        expect(slotsOf(list, focused)).toEqual(slots)
      }
    }),
  )
})
