// One row as it goes out, in the form the switches choose.
import type { Row } from '../scenario/scenario.ts'
import type { RowForm } from '../switches.ts'

/** @returns null for a row that is left out. */
export const toWireRow = (row: Row, form: RowForm): Record<string, unknown> | null => {
  if (row.kind === 'literal') return row.row
  if (row.startedAt === null && form.pendingRows === 'absent') return null
  const number = (value: number) => (form.numbers === 'text' ? String(value) : value)
  return {
    type: form.typeCase === 'upper' ? documentedName(row.type) : row.type,
    status: number(row.status),
    src_count: number(row.src),
    dst_count: number(row.dst),
    start_time: row.startedAt === null ? noStart(form) : number(row.startedAt),
    ...(row.endedAt === null ? noEnd(form) : { end_time: number(row.endedAt) }),
  }
}

const noStart = (form: RowForm) => {
  if (form.pendingRows === 'null') return null
  return form.numbers === 'text' ? '0' : 0
}

const noEnd = (form: RowForm) => {
  if (form.pendingRows === 'end-zero') return { end_time: form.numbers === 'text' ? '0' : 0 }
  return form.pendingRows === 'null' || form.absentAs === 'null' ? { end_time: null } : {}
}

/** The example writes `table_indexs`, the documentation `TABLE_INDEX`. */
const documentedName = (type: string): string =>
  type === 'table_indexs' ? 'TABLE_INDEX' : type.toUpperCase()
