// Opens the file with the settings that everything else relies on.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { migrate, refuseOthers } from './migrate.ts'
import { networkFileSystem } from './networkFileSystem.ts'
import { PATIENCE_MS } from './patience.ts'
import { schemaVersions } from './schemaVersions.ts'
import { select } from './select.ts'
import { StoreFailure } from './storeFailure.ts'

/** Before it, a write-ahead log could lose what had been committed: https://sqlite.org/releaselog/3_51_3.html */
const LEAST_SQLITE = '3.51.3'
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cell_size_check = ON;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -32000;
  PRAGMA temp_store = MEMORY;
`

/** @throws StoreFailure or what SQLite throws; nothing is open then. */
export function openDatabase(file: string): DatabaseSync {
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true })
  const network = networkFileSystem(folder)
  if (network !== null) throw new StoreFailure('HISTORY_NETWORK_FOLDER', network)
  const db = new DatabaseSync(file, {
    allowExtension: false,
    enableForeignKeyConstraints: false,
    timeout: PATIENCE_MS,
  })
  try {
    const sqlite = select<[string]>(db, 'SELECT sqlite_version()').first()?.[0] ?? ''
    if (isOlder(sqlite, LEAST_SQLITE)) throw new StoreFailure('HISTORY_OLD_SQLITE', sqlite)
    refuseOthers(db, schemaVersions)
    db.exec(settings)
    migrate(db, schemaVersions)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Of two versions such as 3.51.3. */
export function isOlder(version: string, than: string): boolean {
  const [ours, theirs] = [version, than].map((text) => text.split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const difference = (ours?.[at] ?? 0) - (theirs?.[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
