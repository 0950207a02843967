// From the version a file has to the one this program writes: forward only, each step a transaction of its own.
import type { DatabaseSync } from 'node:sqlite'

import { inTransaction } from './inTransaction.ts'
import { APPLICATION_ID } from './schemaVersions.ts'
import { select } from './select.ts'
import { StoreFailure } from './storeFailure.ts'

/**
 * Only reads: a file that is refused keeps every byte.
 * @throws StoreFailure where the file is of a newer version or of another program.
 */
export function refuseOthers(db: DatabaseSync, versions: readonly string[]): void {
  const version = pragma(db, 'user_version')
  const isOurs = pragma(db, 'application_id') === APPLICATION_ID
  if (!isOurs && (version !== 0 || hasTables(db))) throw new StoreFailure('HISTORY_FOREIGN', '')
  if (version > versions.length) throw new StoreFailure('HISTORY_NEWER', `version ${version}`)
}

export function migrate(db: DatabaseSync, versions: readonly string[]): void {
  const version = pragma(db, 'user_version')
  for (const [at, sql] of versions.entries()) {
    if (at < version) continue
    inTransaction(db, () => {
      db.exec(sql)
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${at + 1}`)
    })
  }
}

const hasTables = (db: DatabaseSync): boolean =>
  (select<[number]>(db, 'SELECT count(*) FROM sqlite_schema').first()?.[0] ?? 0) > 0

const pragma = (db: DatabaseSync, name: 'user_version' | 'application_id'): number =>
  select<[number]>(db, `PRAGMA ${name}`).first()?.[0] ?? 0
