import { expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'

import { eventsOf } from './eventsOf.ts'

const jobs = (count: number, project = 'prod') =>
  Array.from({ length: count }, (_, index) => aJob({ project, jobId: `${project}-${index}` }))
const all = [...jobs(90), ...jobs(10, 'lab')]

test.each([
  { why: 'all of them', shown: all, projects: [], ids: 0, limit: 20 },
  { why: 'all of a project', shown: jobs(10, 'lab'), projects: ['lab'], ids: 0, limit: 20 },
  { why: 'some of a project', shown: jobs(3, 'lab'), projects: ['lab'], ids: 3, limit: 20 },
  { why: 'a few of all', shown: jobs(40), projects: [], ids: 40, limit: 20 },
  { why: 'too many to be named', shown: jobs(41), projects: [], ids: 0, limit: 200 },
  { why: 'none', shown: [], projects: [], ids: 0, limit: 20 },
])('of $why: $ids ids, at most $limit events', ({ shown, projects, ids, limit }) => {
  const wanted = eventsOf(shown, all, projects)
  expect({ ...wanted, jobIds: wanted.jobIds.length }).toEqual({ projects, jobIds: ids, limit })
})

test('the same jobs in another order are the same question', () => {
  const [a, b] = [jobs(3), jobs(3).toReversed()]
  expect(eventsOf(b, all, [])).toEqual(eventsOf(a, all, []))
})
