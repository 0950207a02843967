import { expect, test } from 'vitest'

import { chooseEncoding } from './acceptEncoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, gzip;q=0', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['identity', 'identity'],
  ['br;q=nonsense', 'identity'],
  ['zstd', 'identity'],
  [`${'x,'.repeat(5_000)}br`, 'identity'],
])('a client that sends %.30s gets %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
  // The second answer comes from memory.
  expect(chooseEncoding(header)).toBe(encoding)
})
