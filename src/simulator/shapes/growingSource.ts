// A source to which objects are added while it is copied.
import type { Part } from '../random.ts'
import { evenly } from './draw.ts'
import type { Alter } from './shapedRun.ts'

/** Begins with fewer objects than it ends with, and grows until some time before the end. */
export function growingSource(...parts: readonly Part[]): Alter {
  const added = evenly([0.05, 0.4], ...parts, 'added')
  const until = evenly([0.4, 0.98], ...parts, 'until')
  return (rows, part) =>
    rows.map((row) => {
      if (row.kind !== 'plain') return row
      const here = Math.round(row.src * (1 - added * Math.max(0, 1 - part / until)))
      return row.status === 2 ? row : { ...row, src: Math.max(here, row.dst) }
    })
}
