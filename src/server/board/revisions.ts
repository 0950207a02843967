// Revisions as the outside sees them: opaque, safe in a URL, and of this process only.
import { randomBytes } from 'node:crypto'

/** Deltas reach back so many revisions, ten minutes at the fastest. */
export const REVISIONS_KEPT = 600

export type Revisions = {
  textOf: (number: number) => string
  /** Null where it is not one of the kept revisions of this process. */
  numberOf: (text: string, current: number) => number | null
}

export const createRevisions = (): Revisions => {
  const start = randomBytes(9).toString('hex')
  const textOf = (number: number): string => `${start}.${number}`
  const numberOf = (text: string, current: number): number | null => {
    const number = Number(text.slice(start.length + 1))
    if (!Number.isSafeInteger(number) || text !== textOf(number)) return null
    return number >= 1 && number <= current && number >= current - REVISIONS_KEPT ? number : null
  }
  return { textOf, numberOf }
}
