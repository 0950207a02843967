import { describe, expect, it } from 'vitest'

import { figure, tableOf } from './table.ts'

describe('the table of the bench', () => {
  it('puts measured, budget and floor side by side and marks what is over', () => {
    const table = tableOf([
      {
        what: 'JavaScript',
        measured: 104.26,
        unit: 'KiB',
        budget: 100,
        floor: { of: 'empty page', value: 80.2 },
      },
      { what: 'CSS', measured: 9, unit: 'KiB', budget: 10 },
      { what: 'nginx', measured: null, unit: 'µs', budget: null, note: 'not installed' },
    ])
    expect(table.split('\n')).toEqual([
      'what        measured  budget   floor                  verdict',
      'JavaScript  104 KiB   100 KiB  80.2 KiB (empty page)  OVER',
      'CSS         9 KiB     10 KiB                          ok',
      'nginx       –                                         not installed',
    ])
  })

  it.each([
    [1234.5, '1235'],
    [99.96, '100'],
    [1.4, '1.4'],
    [0.00123, '0.00123'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(figure(value)).toBe(text)
  })
})
