import type { DatabaseSync } from 'node:sqlite'

import { select } from './select.ts'

/** The text of a word by its number; words are few and never change. */
export function createWords(db: DatabaseSync): (word: number) => string {
  const find = select<[string]>(db, 'SELECT text FROM word WHERE id = ?')
  const cache = new Map<number, string>()
  return (word) => {
    const cached = cache.get(word)
    if (cached !== undefined) return cached
    const text = find.first(word)?.[0] ?? ''
    cache.set(word, text)
    return text
  }
}
