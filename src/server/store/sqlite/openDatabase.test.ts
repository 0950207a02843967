import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, it } from 'vitest'

import { ownFolder } from '../../../testing/openedStore.ts'
import { migrate, refuseOthers } from './migrate.ts'
import { networkFileSystem } from './networkFileSystem.ts'
import { isOlder, openDatabase } from './openDatabase.ts'
import { APPLICATION_ID, schemaVersions } from './schemaVersions.ts'
import { StoreFailure } from './storeFailure.ts'

const versionOf = (db: DatabaseSync): unknown => db.prepare('PRAGMA user_version').get()?.['user_version']

it('opens with settings that lose nothing on a crash, in a folder that it makes', async () => {
  const db = openDatabase(path.join(await ownFolder(), 'a', 'b', 'lockstep.sqlite'))
  const setting = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  const names = ['journal_mode', 'synchronous', 'cell_size_check', 'busy_timeout', 'application_id']
  expect(names.map(setting)).toEqual(['wal', 2, 1, 5_000, APPLICATION_ID])
  expect(versionOf(db)).toBe(schemaVersions.length)
  expect(() => db.loadExtension('nothing')).toThrow(/extension loading is not allowed/)
  db.close()
})

it.each([
  ['3.51.2', true],
  ['3.9.9', true],
  ['2.99.99', true],
  ['', true],
  ['3.51.3', false],
  ['3.52.0', false],
  ['4.0', false],
])('takes SQLite %s for too old: %s', (version, isTooOld) => {
  expect(isOlder(version, '3.51.3')).toBe(isTooOld)
})

it.each([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0x01021994, null],
  [0xef53, null],
])('takes the file system %d for %s', (type, name) => {
  expect(networkFileSystem('/', () => type)).toBe(name)
})

it('brings a file of an older version forward, keeps what is in it, and does nothing twice', () => {
  const db = new DatabaseSync(':memory:')
  migrate(db, ['CREATE TABLE one (value)'])
  db.exec('INSERT INTO one VALUES (1)')
  const versions = [
    'CREATE TABLE one (value)',
    'ALTER TABLE one ADD COLUMN more',
    'CREATE TABLE three (value)',
  ]
  migrate(db, versions)
  migrate(db, versions)
  expect(versionOf(db)).toBe(3)
  expect(db.prepare('SELECT * FROM one').all()).toEqual([{ value: 1, more: null }])
})

it('leaves a file at the last version that is whole where a step fails', () => {
  const db = new DatabaseSync(':memory:')
  const versions = ['CREATE TABLE one (value)', 'CREATE TABLE two (value); CREATE TABLE one (value)']
  expect(() => migrate(db, versions)).toThrow('already exists')
  expect(versionOf(db)).toBe(1)
  expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'one' }])
})

it.each<[string, string, string | null]>([
  ['an empty file', '', null],
  ['a file of this version', `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`, null],
  ['a newer file', `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 2`, 'HISTORY_NEWER'],
  ['a file that another program marked', 'PRAGMA application_id = 7; CREATE TABLE a (b)', 'HISTORY_FOREIGN'],
  ['a file that nobody marked', 'CREATE TABLE a (b)', 'HISTORY_FOREIGN'],
])('knows whether %s is its own', (_, sql, code) => {
  const db = new DatabaseSync(':memory:')
  db.exec(sql)
  expect(refusal(db)).toBe(code)
})

const refusal = (db: DatabaseSync): unknown => {
  try {
    refuseOthers(db, ['one'])
    return null
  } catch (error) {
    return error instanceof StoreFailure ? error.code : error
  }
}
