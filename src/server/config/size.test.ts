import { expect, test } from 'vitest'

import { parseSize, sizeText } from './size.ts'

test.each([
  ['64KiB', 65_536],
  ['100MiB', 104_857_600],
  ['2GiB', 2_147_483_648],
  ['1TiB', 1_099_511_627_776],
  ['2GB', null],
  ['2gib', null],
  ['2 GiB', null],
  ['1.5GiB', null],
  ['-1GiB', null],
  ['2', null],
  ['', null],
])('a size spelt "%s" is %s bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes)
})

test.each(['1KiB', '64MiB', '3GiB', '2TiB', '1025MiB'])('%s is spelt as it is read', (text) => {
  expect(sizeText(parseSize(text) ?? 0)).toBe(text)
})
