// A map of the file with the keys it may have; anything else in it is a fault that names the nearest key.
import { addFault, type Report } from './fault.ts'
import { kindWord, nothing, type Found } from './found.ts'
import { nearest } from './nearest.ts'

export type Section = {
  at: Found
  /** What stands under the key; `nothing` where the key is not there. */
  get: (key: string) => Found
  /** Keys that stand there with something under them. */
  present: readonly string[]
}

/** An absent map is an empty one: what it needs is reported key by key. */
export function readSection(at: Found, known: readonly string[], report: Report): Section {
  if (at.kind === 'text' || at.kind === 'list') {
    // A secret may stand in the wrong place: its kind is told, not its value.
    addFault(report, at, { found: kindWord(at), expected: `a map with ${known.join(', ')}` })
  }
  const entries = new Map(at.entries().map(({ key, value }) => [key, value]))
  for (const [key, value] of entries) {
    if (!known.includes(key)) reportUnknownKey(value, { key, known, report })
  }
  return {
    at,
    get: (key) =>
      entries.get(key) ?? nothing({ path: at.path === '' ? key : `${at.path}.${key}`, line: at.line }),
    present: known.filter((key) => (entries.get(key)?.kind ?? 'nothing') !== 'nothing'),
  }
}

const LONGEST_KEY = 40

function reportUnknownKey(
  value: Found,
  { key, known, report }: { key: string; known: readonly string[]; report: Report },
): void {
  const meant = nearest(key, known)
  const expected = meant === null ? `one of ${known.join(', ')}` : `${meant}?`
  // Whole tokens have been seen as keys after a forgotten space.
  const told = key.length > LONGEST_KEY ? 'an unknown key' : `the unknown key "${key}"`
  const path = key.length > LONGEST_KEY ? value.path.slice(0, -key.length) + '…' : value.path
  addFault(report, { ...value, path }, { found: told, expected })
}
