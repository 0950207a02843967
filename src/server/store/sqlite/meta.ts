// What the file knows of itself: the oldest moment it can show, and the last batch of whoever wrote it.
import type { DatabaseSync } from 'node:sqlite'

import { select } from './select.ts'

export type Meta = {
  /** The oldest moment that can be shown; null = nothing is kept yet. */
  keptFrom: () => number | null
  setKeptFrom: (at: number) => void
  /** The first moment of something new: counts only where nothing is kept yet. */
  begin: (at: number | null) => void
  /** Number of the last batch that was written; 0 where the last one was another writer's. */
  lastSequence: (writer: string) => number
  setSequence: (writer: string, sequence: number) => void
  /** After a transaction that came to nothing. */
  forget: () => void
}

export function createMeta(db: DatabaseSync): Meta {
  const get = select<[string | number]>(db, 'SELECT value FROM meta WHERE name = ?')
  const set = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)')
  let keptFrom: number | null | undefined

  const readKeptFrom = (): number | null => {
    const value = get.first('kept_from')?.[0]
    return typeof value === 'number' ? value : null
  }
  const setKeptFrom = (at: number): void => {
    set.run('kept_from', at)
    keptFrom = at
  }
  const knownKeptFrom = (): number | null => (keptFrom ??= readKeptFrom())

  return {
    keptFrom: knownKeptFrom,
    setKeptFrom,
    begin: (at) => {
      if (at !== null && knownKeptFrom() === null) setKeptFrom(at)
    },
    lastSequence: (writer) => {
      if (get.first('writer')?.[0] !== writer) return 0
      const value = get.first('sequence')?.[0]
      return typeof value === 'number' ? value : 0
    },
    setSequence: (writer, sequence) => {
      set.run('writer', writer)
      set.run('sequence', sequence)
    },
    forget: () => {
      keptFrom = undefined
    },
  }
}
