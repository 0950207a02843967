import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { compareTypes, knownTypes, typeKey } from './objectType.ts'

describe('the key of an object type', () => {
  test.each([
    ['table', 'table'],
    ['TABLE_STRUCTURE', 'table_structure'],
    ['table_index', 'table_indexs'],
    ['TABLE_INDEX', 'table_indexs'],
    ['Table_Indexs', 'table_indexs'],
    ['index', 'index'],
    [' view ', 'view'],
    ['__proto__', '__proto__'],
    ['物化视图', '物化视图'],
  ])('of %j is %j', (raw, key) => expect(typeKey(raw)).toBe(key))
})

describe('the order of object types', () => {
  it('puts the types of MySQL first, in the order of the work', () => {
    expect(knownTypes.slice(0, 8)).toEqual([
      'database',
      'schema',
      'table_structure',
      'table',
      'table_indexs',
      'view',
      'function',
      'procedure',
    ])
  })

  it('names every documented type once, by its key', () => {
    expect(new Set(knownTypes).size).toBe(knownTypes.length)
    expect(knownTypes.map(typeKey)).toEqual(knownTypes)
  })

  it('puts undocumented types after the documented ones, by name', () => {
    expect(
      ['zebra', 'procedure', 'Ångström', 'foreign_key', 'anything', 'database'].toSorted(compareTypes),
    ).toEqual(['database', 'procedure', 'foreign_key', 'anything', 'zebra', 'Ångström'])
  })

  it('is total: any shuffle of any types sorts the same way', () => {
    const types = fc.uniqueArray(fc.oneof(fc.constantFrom(...knownTypes), fc.string()))
    const shuffled = types.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(other.toSorted(compareTypes)).toEqual(list.toSorted(compareTypes))
      }),
    )
  })
})
