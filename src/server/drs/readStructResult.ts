// One job's entry of an answer as `WireStructResult` would read it, but made directly: the schema takes five times as
// long as the parser, and a copy of everything before. A test holds this to the schema for whatever may be sent.
import type { WireStructProcess, WireStructResult, WireStructRow } from '#upstream/structProcess.ts'

import type { Rewrite } from './json/rebuild.ts'

/** Null where it is no object. Texts go through `rewrite`. */
export const readStructResult = (entry: unknown, rewrite: Rewrite): WireStructResult | null =>
  isFields(entry)
    ? {
        job_id: readText(entry['job_id'], 'job_id', rewrite),
        id: readText(entry['id'], 'id', rewrite),
        error_code: readText(entry['error_code'], 'error_code', rewrite),
        error_message: readText(entry['error_message'], 'error_message', rewrite),
        error_msg: readText(entry['error_msg'], 'error_msg', rewrite),
        struct_process: readProcess(entry['struct_process'], rewrite),
      }
    : null

const readProcess = (process: unknown, rewrite: Rewrite): WireStructProcess | undefined => {
  if (!isFields(process)) return undefined
  const rows: unknown = process['result']
  return {
    create_time: readNumber(process['create_time'], 'create_time', rewrite),
    result: Array.isArray(rows) ? rows.map((row: unknown) => readRow(row, rewrite)) : undefined,
  }
}

const readRow = (row: unknown, rewrite: Rewrite): WireStructRow | null => {
  if (!isFields(row)) return null
  const type = row['type']
  if (typeof type !== 'string') return null
  return {
    type: rewrite(type, 'type'),
    status: readNumber(row['status'], 'status', rewrite),
    src_count: readNumber(row['src_count'], 'src_count', rewrite),
    dst_count: readNumber(row['dst_count'], 'dst_count', rewrite),
    start_time: readNumber(row['start_time'], 'start_time', rewrite),
    end_time: readNumber(row['end_time'], 'end_time', rewrite),
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readText = (value: unknown, key: string, rewrite: Rewrite): string | undefined =>
  typeof value === 'string' ? rewrite(value, key) : undefined

/** A number or a text; beyond what a double holds it is none. */
const readNumber = (value: unknown, key: string, rewrite: Rewrite): number | string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return readText(value, key, rewrite)
}
