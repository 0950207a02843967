import { expect, test } from 'vitest'

import { MOST_JOBS, soughtJobs } from './soughtJobs.ts'

const jobs = [
  { jobId: 'a1', name: 'orders-core' },
  { jobId: 'a2', name: 'Orders-EU' },
  { jobId: 'b3', name: 'billing' },
]

test.each([
  { text: '', ids: [] },
  { text: '  ', ids: [] },
  { text: 'ORDERS', ids: ['a1', 'a2'] },
  { text: 'b3', ids: ['b3'] },
  { text: ' Gone-1 ', ids: ['Gone-1'] },
])('"$text" asks about $ids', ({ text, ids }) => {
  expect(soughtJobs(text, jobs)).toEqual({ kind: 'ids', ids })
})

test('a text that fits more jobs than can be asked about asks about none', () => {
  const many = Array.from({ length: MOST_JOBS + 1 }, (_, place) => ({ jobId: `id-${place}`, name: 'copy' }))
  expect(soughtJobs('copy', many)).toEqual({ kind: 'too-many', fitting: MOST_JOBS + 1 })
  expect(soughtJobs('copy', many.slice(1))).toMatchObject({ kind: 'ids' })
})
