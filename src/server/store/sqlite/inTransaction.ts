import type { DatabaseSync } from 'node:sqlite'

/** All that `task` writes, or nothing. @throws what `task` or SQLite throws. */
export function inTransaction<T>(db: DatabaseSync, task: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = task()
    db.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** A full disk or a failed write makes SQLite roll back by itself; a second time would be a failure of its own. */
function rollBack(db: DatabaseSync): void {
  if (!db.isTransaction) return
  try {
    db.exec('ROLLBACK')
  } catch {
    // What failed first is what has to be told.
  }
}
