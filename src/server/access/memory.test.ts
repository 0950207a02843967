import { readFileSync, renameSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, onTestFinished, test } from 'vitest'

import { TokenMade, WallMade, WallsAnswer } from '#contract/access.ts'

import { openedStore, ownFolder } from '../../testing/openedStore.ts'
import {
  cookieOf,
  passwordAccess,
  PASSWORD,
  serveAccess,
  USERS,
  writeUsers,
  type ServedAccess,
} from '../../testing/servedAccess.ts'
import { createAccess } from './access.ts'

const serve = async (storeFile: string, startAt?: number): Promise<ServedAccess> => {
  const served = await serveAccess({}, { storeFile, ...(startAt === undefined ? {} : { startAt }) })
  onTestFinished(served.close)
  return served
}

const look = async ({ ask }: ServedAccess, cookie: string): Promise<number> =>
  (await ask('GET', '/api/board', { cookie })).status

const makeWall = async ({ ask }: ServedAccess, cookie: string) => {
  const { wall, token } = WallMade.parse(
    (await ask('POST', '/api/walls', { cookie, body: { name: 'Ops' } })).body,
  )
  const { answer } = await ask('POST', '/api/wall/claim', { body: { token } })
  return { id: wall.id, token, cookie: cookieOf(answer) }
}

test('a restart signs nobody out: sessions, links, tokens and the record are kept, revoked ones stay revoked', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const first = await serve(file)
  const [olga, vera] = [await first.signIn('olga'), await first.signIn('vera')]
  const [wall, revoked] = [await makeWall(first, olga), await makeWall(first, olga)]
  const body = { name: 'export', scopes: ['read'] }
  const { secret } = TokenMade.parse((await first.ask('POST', '/api/tokens', { cookie: olga, body })).body)
  await first.ask('DELETE', `/api/walls/${revoked.id}`, { cookie: olga })
  await first.ask('DELETE', '/api/session', { cookie: vera })
  const record = (await first.ask('GET', '/api/audit', { cookie: olga })).body
  await first.close()

  const second = await serve(file, first.watch.clock.nowMs())
  // Users of another file with the same hashes: what a session rests on is the password, not the file.
  expect([await look(second, olga), await look(second, vera)]).toEqual([200, 401])
  expect([await look(second, wall.cookie), await look(second, revoked.cookie)]).toEqual([200, 401])
  const authorization = `Bearer ${secret}`
  expect((await second.call({ path: '/api/board', headers: { authorization } })).status).toBe(200)
  const { entries } = (await second.ask('GET', '/api/audit', { cookie: olga })).body
  expect(entries.slice(-record.entries.length)).toEqual(record.entries)
  expect((await second.ask('POST', '/api/wall/claim', { body: { token: revoked.token } })).body).toEqual({
    state: 'revoked',
  })
})

test('of no secret is more kept than its hash', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const served = await serve(file)
  const olga = await served.signIn('olga')
  const wall = await makeWall(served, olga)
  const body = { name: 'export', scopes: ['read'] }
  const { secret } = TokenMade.parse((await served.ask('POST', '/api/tokens', { cookie: olga, body })).body)
  await served.close()
  const bytes = readFileSync(file).toString('latin1')
  expect(bytes).toContain('export')
  for (const hidden of [olga, wall.cookie, wall.token, secret, PASSWORD]) {
    expect(bytes).not.toContain(hidden.slice(hidden.indexOf('=') + 1))
  }
})

test('what cannot be written is said: a link is not made, and one that is revoked is so at once', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const served = await serve(file)
  const olga = await served.signIn('olga')
  const wall = await makeWall(served, olga)
  // Another program holds the file.
  const other = new DatabaseSync(file, { timeout: 10_000 })
  other.exec('BEGIN IMMEDIATE')
  const made = await served.ask('POST', '/api/walls', { cookie: olga, body: { name: 'late' } })
  expect([made.status, made.body.error.code]).toEqual([503, 'HISTORY_LOCKED'])
  const gone = await served.ask('DELETE', `/api/walls/${wall.id}`, { cookie: olga })
  expect([gone.status, gone.body.error.code]).toEqual([503, 'HISTORY_LOCKED'])
  expect(await look(served, wall.cookie)).toBe(401)
  const vera = await served.signIn('vera')
  expect(await look(served, vera)).toBe(200)
  other.exec('ROLLBACK')
  other.close()
  await served.watch.clock.advance(60_000)
  await served.close()

  const next = await serve(file, served.watch.clock.nowMs())
  expect([await look(next, wall.cookie), await look(next, vera)]).toEqual([401, 200])
  const { walls } = WallsAnswer.parse((await next.ask('GET', '/api/walls', { cookie: olga })).body)
  expect(walls.map(({ name }) => name)).toEqual(['Ops'])
}, 60_000)

test('where the file is replaced, everything is written anew', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const served = await serve(file)
  const olga = await served.signIn('olga')
  const wall = await makeWall(served, olga)
  renameSync(file, `${file}.away`)
  renameSync(`${file}-wal`, `${file}.away-wal`)
  const more = await makeWall(served, olga)
  await served.close()
  const next = await serve(file, served.watch.clock.nowMs())
  const cookies = [olga, wall.cookie, more.cookie]
  expect(await Promise.all(cookies.map((cookie) => look(next, cookie)))).toEqual([200, 200, 200])
})

test('until it is known who may look, nobody who brings a secret is told that they are signed out', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const first = await serve(file)
  const cookie = await first.signIn('olga')
  await first.close()

  const { store } = await openedStore({ file })
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const users = path.join(path.dirname(file), 'users.json')
  writeUsers(users, USERS)
  const configuration = passwordAccess({ way: { kind: 'password', users } })
  const access = createAccess({ configuration, usersFile: '', store, clock: first.watch.clock, log })
  // Nothing but its headers is read of a request with its facts.
  const request = { headers: { cookie } } as IncomingMessage
  const facts = { address: '::1', peer: '::1', isFromProxy: false, isSecure: true, host: 'lockstep.example' }
  expect(() => access.identify(request, facts)).toThrow('does not know yet who may look')
  expect(access.identify({ headers: {} } as IncomingMessage, facts)).toBeNull()
  await access.restore()
  expect(access.identify(request, facts)).toEqual({ kind: 'user', name: 'olga', role: 'operator' })
  await access.close()
})
