import { expect, test } from 'vitest'

import { momentHref } from './momentHref.ts'

const at = Date.UTC(2026, 10, 26, 3, 0, 0)

test.each([
  { why: 'a whole second stays', at, carried: '', href: '/jobs/prod/a%2Fb?at=2026-11-26T03:00:00Z' },
  {
    why: 'within a second the next one, which holds what was seen',
    at: at + 1,
    carried: '?lang=en&tz=UTC',
    href: '/jobs/prod/a%2Fb?at=2026-11-26T03:00:01Z&lang=en&tz=UTC',
  },
])('$why', ({ at, carried, href }) => {
  expect(momentHref({ project: 'prod', jobId: 'a/b', at }, carried)).toBe(href)
})
