// History keeps the counts of a type over time; when it began and ended stands in its last row.
import type { Row } from '../snapshot.ts'
import { isCompared } from '../statusCodes.ts'

const COMPARING = 1

/**
 * A row with the counts of an earlier moment, as DRS will have told it then: not begun before its start, not finished
 * before its end. For replaying history: a type must not seem to have been at work all along.
 */
export function rowAsOf(row: Row, at: number): Row {
  const { src, dst, startedAt, endedAt, status } = row
  const hasEnded = endedAt === null ? src !== null && dst !== null && dst >= src : endedAt <= at
  const isOver = isCompared(status) && hasEnded
  return {
    ...row,
    status: isOver || !isCompared(status) ? status : COMPARING,
    startedAt: startedAt !== null && startedAt <= at ? startedAt : null,
    endedAt: isOver ? endedAt : null,
  }
}
