// What of a job's rows differs from the rows before: all that has to be kept of an answer.
import { isSameFigures } from './changed.ts'
import type { Row } from './snapshot.ts'

/** `rows`: new ones and those whose counts, status, times or spelling differ. `gone`: keys that are not sent any more. */
export function changedRows(
  before: readonly Row[],
  after: readonly Row[],
): { rows: readonly Row[]; gone: readonly string[] } {
  if (before === after) return { rows: [], gone: [] }
  const was = new Map(before.map((row) => [row.type, row]))
  const rows = after.filter((row) => {
    const earlier = was.get(row.type)
    was.delete(row.type)
    return earlier === undefined || !isSameFigures(earlier, row)
  })
  return { rows, gone: [...was.keys()] }
}
