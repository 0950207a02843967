import type { Row } from '../scenario.ts'

/** Rows that are compared, each with a count that is no count. */
export const unreadableRows = (startedAt: number): Row[] =>
  [
    { type: 'database', src_count: 2, dst_count: 2 },
    { type: 'table_structure', src_count: 840, dst_count: 840 },
    { type: 'table', src_count: 840, dst_count: null },
    { type: 'table_indexs', src_count: -1, dst_count: 512 },
    { type: 'view', src_count: 'many', dst_count: 40 },
    { type: 'function', src_count: 1.5, dst_count: 12 },
    { type: 'procedure', src_count: 31 },
  ].map((counts) => ({
    kind: 'literal',
    row: { status: 2, start_time: startedAt, end_time: startedAt + 240_000, ...counts },
  }))
