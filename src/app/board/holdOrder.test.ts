import { expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'

import { holdOrder } from './holdOrder.ts'

const job = (name: string) => aJob({ jobId: name, name })
const a = job('a')
const b = job('b')
const c = job('c')

test.each([
  { rule: 'a new order moves nothing', before: [a, b], chosen: [b, a], all: [a, b], held: [a, b] },
  { rule: 'a newcomer waits at the end', before: [b], chosen: [a, b], all: [a, b], held: [b, a] },
  { rule: 'a job that the filter would drop stays', before: [a, b], chosen: [b], all: [a, b], held: [a, b] },
  { rule: 'a job that left the board is gone', before: [a, b, c], chosen: [a, c], all: [a, c], held: [a, c] },
])('$rule', ({ before, chosen, all, held }) => {
  expect(holdOrder(before, chosen, all)).toEqual(held)
})

test('held places show the figures of now', () => {
  const changed = aJob({ jobId: 'a', name: 'a', state: 'stalled' })
  expect(holdOrder([a, b], [b, changed], [b, changed])[0]).toBe(changed)
})
