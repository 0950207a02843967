import { expect, test } from 'vitest'

import { rateOfAll } from './rateOfAll.ts'

const pace = (perMinute: number) => ({ perMinute, spark: [] })

test.each([
  { why: 'nothing known of any', paces: [null, null], perMinute: null },
  { why: 'a job that stands still is a measurement', paces: [null, pace(0)], perMinute: 0 },
  { why: 'the sum of those that are known', paces: [pace(300), null, pace(26.5)], perMinute: 326.5 },
])('$why', ({ paces, perMinute }) => {
  expect(rateOfAll(paces.map((pace) => ({ pace })))).toBe(perMinute)
})
