import { expect, test } from 'vitest'

import { faultsOf, readText as read, smallestText as smallest } from '../../testing/configurationText.ts'
import { warningText } from './fault.ts'

test('a secret written out warns without being shown', () => {
  const answer = read(smallest.replace('"${env:TOKEN}"', 'hunter2'))
  expect(answer.kind).toBe('ok')
  expect(answer.warnings).toHaveLength(1)
  expect(answer.warnings.map(warningText).join()).not.toContain('hunter2')
})

test('a secret written out in a file that everyone may read is refused without being shown', () => {
  const faults = faultsOf(smallest.replace('"${env:TOKEN}"', 'hunter2'), 0o644)
  expect(faults).toEqual([
    'projects[0].auth.token (line 6): found a secret written out in a file that everyone on this machine can read, expected ${env:NAME} or ${file:PATH}',
  ])
})

test.each([
  ['as auth itself', smallest.replace(/auth: .*/, 'auth: hunter2')],
  ['under a misspelt key', smallest.replace('token: "${env:TOKEN}"', 'tokn: hunter2')],
  ['as a key', smallest.replace('token: "${env:TOKEN}"', `hunter2${'x'.repeat(60)}: token`)],
  [
    'as a user',
    smallest.replace(/auth: .*/, 'auth: { password: { domain: d, user: "${hunter2", password: x } }'),
  ],
  ['in a list', smallest.replace('"${env:TOKEN}"', '[hunter2]')],
  ['beside another way', smallest.replace('auth: {', 'auth: { password: hunter2,')],
  ['in broken YAML', smallest.replace('"${env:TOKEN}"', '"hunter2')],
  ['as an alias', smallest.replace('"${env:TOKEN}"', '*hunter2')],
])('a secret that stands %s is not shown', (_where, text) => {
  const faults = faultsOf(text)
  expect(faults).not.toEqual([])
  expect(faults.join('\n')).not.toContain('hunter2')
})
