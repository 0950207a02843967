import { expect, test } from 'vitest'

import { returnPath } from './returnPath.ts'

test.each([
  ['/', '/'],
  ['/?sort=name&q=a%20b', '/?sort=name&q=a%20b'],
  ['/jobs/prod/job-1?lang=zh', '/jobs/prod/job-1?lang=zh'],
  ['/?q=订单', '/?q=%E8%AE%A2%E5%8D%95'],
  ['/jobs/a//b', '/jobs/a//b'],
  ['/events#latest', '/events'],
])('%s is a page to return to', (to, path) => {
  expect(returnPath(to)).toBe(path)
})

test.each([
  [null],
  [''],
  ['events'],
  ['//evil.test'],
  ['///evil.test'],
  ['/\\evil.test'],
  ['\\\\evil.test'],
  ['/\t/evil.test'],
  ['/\n/evil.test'],
  [' //evil.test'],
  ['/./\\evil.test'],
  ['/.//evil.test'],
  ['/..//evil.test'],
  ['/%2e//evil.test'],
  ['https://evil.test/'],
  ['https:evil.test'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['/\r\nset-cookie: a=b'],
  ['/\u202Egnp.live'],
  ['/auth/oidc/start'],
  ['/x/../auth/oidc/start'],
  ['/api/session'],
  [`/?q=${'x'.repeat(1_030)}`],
  [`/?q=${'订'.repeat(300)}`],
])('%j leads to the board', (to) => {
  expect(returnPath(to)).toBe('/')
})
