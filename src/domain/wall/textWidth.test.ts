import { expect, test } from 'vitest'

import { textWidthEm } from './textWidth.ts'

// Widths of Inter 4.1, semi-bold and with tabular figures, as Chromium 156 drew them at 100 px.
test.each([
  ['14:05:20', 4.42],
  ['Initializing', 4.93],
  ['Complete', 4.66],
  ['UTC', 2.11],
  ['Asia/Shanghai', 7.01],
  ['614,342 of 683,538 objects', 13.67],
  ['89.8 %', 3.49],
  ['stalled 18 min', 6.83],
  ['初始化中', 4],
  ['', 0],
])('"%s" is %f em wide, and held for no narrower', (text, measuredEm) => {
  const width = textWidthEm(text)
  expect(width).toBeGreaterThanOrEqual(measuredEm)
  expect(width).toBeLessThanOrEqual(measuredEm * 1.12)
})
