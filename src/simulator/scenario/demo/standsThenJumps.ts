import type { Turn } from '../../timeline/cycle.ts'
import type { Row } from '../scenario.ts'

/** A type that stops at 55 % while one huge object is copied, and has caught up at 90 %. */
export const standsThenJumps =
  (type: string) =>
  (rows: Row[], _turn: Turn): Row[] =>
    rows.map((row) => {
      if (row.kind === 'literal' || row.type !== type || row.status === 2) return row
      const stop = Math.floor(row.src * 0.55)
      return row.dst < row.src * 0.9 ? { ...row, dst: Math.min(row.dst, stop) } : row
    })
