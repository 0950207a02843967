import { expect, test } from 'vitest'

import { smallestText } from '../../testing/configurationText.ts'
import { usersFileOf } from './usersFile.ts'

test.each([
  ['', null],
  [smallestText, null],
  ['access: { password: {} }', null],
  ['access: { password: { users: staff.json } }', 'staff.json'],
  ['listen: nonsense\naccess: { oidc: x, password: { users: /etc/staff.json, more: 1 } }', '/etc/staff.json'],
  ['access: [', null],
  ['access: { password: { users: [a] } }', null],
])('in %j the users stand in %s', (text, file) => {
  expect(usersFileOf(text)).toBe(file)
})
