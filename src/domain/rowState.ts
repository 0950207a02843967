// State and figures of one object type.
import type { TypeProgress } from '#contract/job.ts'
import type { RowState } from '#contract/words.ts'

import { isCompared, statusMeaning } from './statusCodes.ts'

/** What a row's state rests on. */
export type RowFacts = Pick<TypeProgress, 'status' | 'src' | 'dst' | 'startedAt'>
type Counted = Pick<TypeProgress, 'src' | 'dst'>

export function rowState(row: RowFacts): RowState {
  const meaning = statusMeaning(row.status)
  if (meaning === 'none') return 'unknown'
  if (meaning === 'compared') {
    if (row.src === null || row.dst === null) return 'unknown'
    return row.dst >= row.src ? 'complete' : 'short'
  }
  return row.startedAt !== null || (row.dst ?? 0) > 0 ? 'running' : 'waiting'
}

/** Running with everything arrived: DRS has yet to say that it is done. */
export const isFinishing = (row: RowFacts): boolean =>
  row.src !== null && row.dst !== null && row.dst >= row.src && rowState(row) === 'running'

/** Objects not yet on the DR side, 0 where none are; null = a count is unknown. */
export const rowMissing = ({ src, dst }: Counted): number | null =>
  src === null || dst === null ? null : Math.max(0, src - dst)

/** Objects the DR side has beyond the source, 0 where none are; null = a count is unknown. */
export const rowOver = ({ src, dst }: Counted): number | null =>
  src === null || dst === null ? null : Math.max(0, dst - src)

/** Share that has arrived, 0..1; null where a count is unknown, or the source is 0 and DRS has not finished. */
export function rowFraction(row: Pick<RowFacts, 'status' | 'src' | 'dst'>): number | null {
  if (row.src === null || row.dst === null) return null
  if (row.src === 0) return isCompared(row.status) ? 1 : null
  return Math.min(row.dst, row.src) / row.src
}
