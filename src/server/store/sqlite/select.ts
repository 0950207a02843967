// A statement that reads, its rows as arrays in the order of its columns: half the cost of objects.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

export type Select<Row extends readonly unknown[]> = {
  all: (...values: SQLInputValue[]) => Row[]
  first: (...values: SQLInputValue[]) => Row | undefined
  /** The same with names for the values. */
  named: (values: Record<string, SQLInputValue>) => Row[]
}

export function select<Row extends readonly unknown[]>(db: DatabaseSync, sql: string): Select<Row> {
  const statement = db.prepare(sql, { returnArrays: true })
  return {
    // The types of the library know rows as objects only, and nothing of what a statement selects.
    all: (...values) => statement.all(...values) as unknown as Row[],
    first: (...values) => statement.get(...values) as unknown as Row | undefined,
    named: (values) => statement.all(values) as unknown as Row[],
  }
}
