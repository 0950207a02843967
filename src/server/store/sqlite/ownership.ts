// One process owns the file: two that write what each of them polls would tell everything twice.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StoreFailure } from './storeFailure.ts'

/** Let go of with `release`, or by the system when the process ends, in whatever way. */
export type Ownership = { release: () => void }

const BUSY = 5

/**
 * A lock on an empty database beside the file: the system's own, so nothing is left behind by a kill. Where none can be
 * made, opening the file itself will tell why.
 * @throws StoreFailure `HISTORY_TAKEN` where another process, or another store of this one, has it.
 */
export function takeOwnership(file: string): Ownership {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const lock = new DatabaseSync(`${file}.owner`, { timeout: 0 })
    try {
      lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    } catch (error) {
      lock.close()
      throw error
    }
    return { release: () => lock.close() }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) {
      throw new StoreFailure('HISTORY_TAKEN', 'another Lockstep keeps its history there', { cause: error })
    }
    return { release: () => {} }
  }
}
