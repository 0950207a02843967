import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'

import { expect, it } from 'vitest'

import { aBatch, JOB, openedStore, ownFolder } from '../../testing/openedStore.ts'
import { AUDIT_KEPT_MS, AUDIT_MOST, AUDIT_MOST_FAILED } from '../access/auditBounds.ts'
import type { AccessChange, KeptToken, KeptWall, Session } from '../access/records.ts'
import { migrate } from './sqlite/migrate.ts'
import { schemaVersions } from './sqlite/schemaVersions.ts'

const AT = Date.UTC(2026, 10, 26, 12)
const session: Session = { hash: 'h1', name: "o'lga", role: 'operator', stamp: null, madeAt: AT, usedAt: AT }
const wall: KeptWall = {
  id: 'w1',
  hash: 'h2',
  name: 'Ops "room" 墙',
  madeAt: AT,
  madeBy: 'olga',
  lastUsedAt: null,
  lastUsedFrom: null,
  revokedAt: null,
}
const token: KeptToken = {
  id: 't1',
  hash: 'h3',
  name: 'prometheus',
  scopes: ['read', 'metrics'],
  madeAt: AT,
  madeBy: 'olga',
  lastUsedAt: AT,
  revokedAt: null,
}
const audit = (id: string, at = AT): AccessChange => ({
  kind: 'audit',
  id,
  entry: { at, kind: 'signed-in', who: id, what: null, from: '::1' },
})

it('gives back to the next process who may look, exactly', async () => {
  const { store, file } = await openedStore()
  await store.writeAccess([
    { kind: 'session', session },
    { kind: 'session', session: { ...session, hash: 'gone' } },
    { kind: 'wall', wall },
    { kind: 'token', token },
    audit('first'),
    audit('second', AT + 1),
  ])
  const later = { ...session, stamp: 'password:x', usedAt: AT + 60_000 }
  const used = { ...wall, lastUsedAt: AT, lastUsedFrom: '10.0.0.1' }
  await store.writeAccess([
    { kind: 'session-ended', hash: 'gone' },
    { kind: 'session', session: later },
    { kind: 'wall', wall: used },
    { kind: 'wall', wall: { ...wall, id: 'w2' } },
    { kind: 'wall-gone', id: 'w2' },
    { kind: 'token', token: { ...token, revokedAt: AT } },
    { kind: 'token-gone', id: 'nobody' },
    // Written before the thread died, and again since nobody knew.
    audit('second', AT + 1),
  ])
  await store.close()
  const next = await openedStore({ file })
  expect(await next.store.loadAccess()).toStrictEqual({
    sessions: [later],
    walls: [used],
    tokens: [{ ...token, revokedAt: AT }],
    audit: [
      { at: AT + 1, kind: 'signed-in', who: 'second', what: null, from: '::1' },
      { at: AT, kind: 'signed-in', who: 'first', what: null, from: '::1' },
    ],
  })
})

it('keeps the record for 90 days and 10,000 entries', async () => {
  const { store } = await openedStore()
  await store.writeAccess(Array.from({ length: AUDIT_MOST + 5 }, (_, index) => audit(`${index}`)))
  const whole = (await store.loadAccess()).audit
  expect([whole.length, whole[0]?.who, whole.at(-1)?.who]).toEqual([AUDIT_MOST, `${AUDIT_MOST + 4}`, '5'])
  await store.writeAccess([audit('much later', AT + AUDIT_KEPT_MS + 1)])
  expect((await store.loadAccess()).audit.map(({ who }) => who)).toEqual(['much later'])
})

const failed = (index: number): AccessChange => ({
  kind: 'audit',
  id: `failed ${index}`,
  entry: { at: AT, kind: 'sign-in-failed', who: `${index}`, what: null, from: '::1' },
})

it('keeps the latest failed sign-ins and all that came between them', async () => {
  const { store } = await openedStore()
  const guesses = Array.from({ length: AUDIT_MOST + 5 }, (_, index) => failed(index))
  await store.writeAccess([audit('before'), ...guesses])
  await store.writeAccess([audit('after')])
  const whole = (await store.loadAccess()).audit
  expect(whole).toHaveLength(AUDIT_MOST_FAILED + 2)
  expect([whole[0]?.who, whole[1]?.who, whole.at(-1)?.who]).toEqual(['after', `${AUDIT_MOST + 4}`, 'before'])
})

it('brings a file of the first version forward, and keeps its history', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  const db = new DatabaseSync(file)
  migrate(db, schemaVersions.slice(0, 1))
  db.exec(`INSERT INTO project (key, name) VALUES ('${JOB.project}', 'prod')`)
  db.close()
  const { store } = await openedStore({ file })
  expect((await store.load()).projects).toEqual([{ key: JOB.project, name: 'prod', trouble: null }])
  expect(await store.loadAccess()).toEqual({ sessions: [], walls: [], tokens: [], audit: [] })
  await store.writeAccess([{ kind: 'wall', wall }])
  await store.close()
  const next = await openedStore({ file })
  expect((await next.store.loadAccess()).walls).toEqual([wall])
})

it('has room for who may look when history has used up its own', async () => {
  // Less than an empty file takes: history can grow by nothing.
  const { store } = await openedStore({ maxBytes: 4_096 })
  const spans = [{ ...JOB, fromAt: AT, toAt: AT + 1, expectedMs: 1_000, dataAt: null }]
  void store.write(aBatch({ spans, projects: [{ key: 'x'.repeat(500_000), name: 'x', trouble: null }] }))
  await expect.poll(() => store.health().problem?.code).toBe('HISTORY_DISK_FULL')
  await store.writeAccess([{ kind: 'wall', wall }])
  expect((await store.loadAccess()).walls).toEqual([wall])
})
