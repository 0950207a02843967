import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { BoardAnswer } from '#contract/board.ts'

import { readBoard } from './readBoard.ts'

/** Values of a schema, made by walking it: a field that changes in the contract changes what is tried here. */
function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  // Every schema of the contract is one of these; the library's own union tells them apart by `type`.
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the library spells it so
  const { def } = (schema as z.core.$ZodTypes)._zod
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the contract has no others, and one would throw
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, valuesOf(field)])),
        { noNullPrototype: true },
      )
    case 'array':
      return fc.array(valuesOf(def.element), { maxLength: 2 })
    case 'nullable':
      return fc.option(valuesOf(def.innerType), { nil: null })
    case 'optional':
      return fc.option(valuesOf(def.innerType), { nil: undefined })
    case 'union':
      return fc.oneof(...def.options.map(valuesOf))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'string':
      return fc.string()
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return fc.boolean()
    default:
      throw new Error(`The contract has a ${def.type}, which this test cannot make yet`)
  }
}

const junk = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
    '',
    'complete',
    true,
    [],
    {},
    [null],
    [{}],
  ),
  fc.anything(),
)

/** Every place inside a value, by what holds it and its key there. */
function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)])
}

/** What the schema reads of a value; undefined where it refuses it. */
const bySchema = (value: unknown) => BoardAnswer.safeParse(value).data

/** The same by hand. What the contract does not know is dropped afterwards: the reader leaves it in. */
function byHand(value: unknown) {
  try {
    return bySchema(readBoard(value)) ?? 'read by hand and refused by the schema'
  } catch {
    return undefined
  }
}

const boards = valuesOf(BoardAnswer)

test('every board that the contract allows is read, and nothing of it is changed', () => {
  fc.assert(
    fc.property(boards, (board) => {
      expect(readBoard(board)).toBe(board)
      expect(bySchema(board)).toEqual(board)
    }),
  )
})

test('a board with one field spoilt is read exactly where the schema reads it', () => {
  fc.assert(
    fc.property(boards, fc.nat(), fc.option(junk, { nil: 'gone' }), (board, pick, spoilt) => {
      const places = placesIn(board)
      const { holder, key } = places[pick % places.length] ?? { holder: {}, key: '' }
      if (spoilt === 'gone') Reflect.deleteProperty(holder, key)
      else Reflect.set(holder, key, spoilt)
      expect(byHand(board)).toEqual(bySchema(board))
    }),
    { numRuns: 2_000 },
  )
})

test('anything at all is read exactly where the schema reads it', () => {
  fc.assert(
    fc.property(junk, (value) => {
      expect(byHand(value)).toEqual(bySchema(value))
    }),
  )
})
