import { expect, test } from 'vitest'

import { readingSize } from './readingSize.ts'

// By hand: 1 920 px of a 55-inch 16:9 screen are 1 217.6 mm; a capital at 4 m under 16' is 18.62 mm high, its font 25.86 mm.
test.each([
  { why: 'the usual television', widthPx: 1920, heightPx: 1080, distanceM: 4, leastPx: 41, preferredPx: 57 },
  { why: 'from farther', widthPx: 1920, heightPx: 1080, distanceM: 5, leastPx: 51, preferredPx: 71 },
  { why: 'from nearer', widthPx: 1920, heightPx: 1080, distanceM: 2.4, leastPx: 25, preferredPx: 34 },
  { why: 'with more px', widthPx: 3840, heightPx: 2160, distanceM: 4, leastPx: 82, preferredPx: 113 },
  { why: 'with fewer px', widthPx: 1280, heightPx: 720, distanceM: 4, leastPx: 28, preferredPx: 38 },
  { why: 'upright', widthPx: 1080, heightPx: 1920, distanceM: 4, leastPx: 41, preferredPx: 57 },
])('$why: $widthPx by $heightPx at $distanceM m', ({ leastPx, preferredPx, ...facts }) => {
  expect(readingSize({ ...facts, diagonalInch: 55 })).toEqual({ leastPx, preferredPx })
})

test('half the diagonal needs twice the px', () => {
  const screen = { widthPx: 1920, heightPx: 1080, distanceM: 4 }
  expect(readingSize({ ...screen, diagonalInch: 27.5 }).leastPx).toBe(82)
})
