// How long another program may hold the file before that is a failure. Once it has been held for long, nobody who asks
// should wait for it each time.
import type { DatabaseSync } from 'node:sqlite'

export type Patience = {
  /** It was held. */
  lose: () => void
  /** It could be written. */
  regain: () => void
}

export const PATIENCE_MS = 5_000
const LOST_MS = 250

export function createPatience(db: DatabaseSync): Patience {
  let isLost = false
  const set = (lost: boolean): void => {
    if (isLost === lost) return
    isLost = lost
    db.exec(`PRAGMA busy_timeout = ${lost ? LOST_MS : PATIENCE_MS}`)
  }
  return { lose: () => set(true), regain: () => set(false) }
}
