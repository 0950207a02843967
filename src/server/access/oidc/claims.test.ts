import { expect, test } from 'vitest'

import { groupsIn, nameIn } from './claims.ts'

test.each([
  [{ sub: '7f', preferred_username: 'olga', email: 'o@corp.example', name: 'Olga' }, 'olga'],
  [{ sub: '7f', preferred_username: ' ', email: 'o@corp.example' }, 'o@corp.example'],
  [{ sub: '7f', preferred_username: ['olga'], name: '王芳' }, '王芳'],
  [{ sub: '7f' }, '7f'],
  [{ sub: 'x'.repeat(300) }, 'x'.repeat(128)],
])('of %j the name is %s', (claims, name) => {
  expect(nameIn(claims)).toBe(name)
})

test.each([
  [{ groups: ['dba', 'ops'] }, 'groups', ['dba', 'ops']],
  [{ groups: 'dba' }, 'groups', ['dba']],
  [{ groups: 'dba,ops' }, 'groups', ['dba,ops']],
  [{ groups: ['dba', 7, null, ['ops']] }, 'groups', ['dba']],
  [{ groups: [] }, 'groups', []],
  [{ 'https://corp.example/groups': ['dba'] }, 'https://corp.example/groups', ['dba']],
  [{ realm_access: { roles: ['dba'] } }, 'realm_access.roles', ['dba']],
  [{ 'realm_access.roles': ['ops'], realm_access: { roles: ['dba'] } }, 'realm_access.roles', ['ops']],
  [{ realm_access: 'roles' }, 'realm_access.roles', null],
  [{ groups: { dba: true } }, 'groups', null],
  [{ groups: null }, 'groups', null],
  [{}, 'groups', null],
  [{}, 'constructor.name', null],
  [{}, '__proto__', null],
])('of %j the claim %s has the groups %j', (claims, claim, groups) => {
  expect(groupsIn(claims, claim)).toEqual(groups)
})
