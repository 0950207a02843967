// The log beside the file: it is emptied as it is written, unless somebody else reads the file all the time.
import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

import { StoreFailure } from './storeFailure.ts'

export type WriteAheadLog = {
  /** @throws StoreFailure where it could grow for ever. */
  refuseTooLarge: () => void
  /** Gives back to the disk what a large transaction took. */
  shorten: () => void
}

const SHORT_BYTES = 64 * 1024 ** 2
const MOST_BYTES = 512 * 1024 ** 2

export function createWriteAheadLog(db: DatabaseSync, file: string): WriteAheadLog {
  const bytes = (): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return {
    refuseTooLarge: () => {
      if (bytes() < MOST_BYTES) return
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      if (bytes() >= MOST_BYTES)
        throw new StoreFailure('HISTORY_LOCKED', 'a reader keeps the log from being emptied')
    },
    shorten: () => {
      if (bytes() > SHORT_BYTES) db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}
