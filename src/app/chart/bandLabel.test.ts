import { expect, test } from 'vitest'

import { bandLabel } from './bandLabel.ts'

const facts = { range: { fromAt: 0, toAt: 100 }, plotPx: 500, fontPx: 11 }
const band = (fromAt: number, toAt: number) => ({
  fromAt,
  toAt,
  label: 'no movement',
})

test.each([
  { why: 'a long stretch is named', of: band(50, 90), named: true },
  { why: 'a short one is not: half a name tells nothing', of: band(50, 60), named: false },
  { why: 'only what is in sight counts', of: band(-60, 10), named: false },
])('$why', ({ of, named }) => {
  expect(bandLabel(of, facts) !== false).toBe(named)
})
