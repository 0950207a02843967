import { expect, test } from 'vitest'

import { momentHref } from './momentHref.ts'

const at = Date.UTC(2026, 10, 26, 3, 0, 0)

test.each([
  { why: 'a whole second stays', at, carried: '', search: 'at=2026-11-26T03:00:00Z' },
  {
    why: 'within a second the next one, which holds what was seen',
    at: at + 1,
    carried: '?lang=en&tz=Asia/Shanghai',
    search: 'lang=en&tz=Asia/Shanghai&at=2026-11-26T03:00:01Z',
  },
  {
    why: 'the moment shown here gives way',
    at,
    carried: '?tz=UTC&at=2026-11-25T00:00:00Z',
    search: 'tz=UTC&at=2026-11-26T03:00:00Z',
  },
])('$why', ({ at, carried, search }) => {
  expect(momentHref({ project: 'prod', jobId: 'a/b', at }, carried)).toBe(`/jobs/prod/a%2Fb?${search}`)
})
