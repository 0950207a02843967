// The same rows in bare SQLite, in this thread, without anything around it: what nobody can go below.
import { rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

import type { Batch } from '#server/store/store.ts'

/** Rows of one transaction, as many as the store puts together while it catches up. */
const TOGETHER = 8_000

export function bareWriting(file: string, batches: readonly Batch[]): { tookMs: number; bytes: number } {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE sample (job INTEGER, at INTEGER, type INTEGER, status INTEGER, src INTEGER, dst INTEGER,
    PRIMARY KEY (job, at, type)) STRICT, WITHOUT ROWID`)
  const add = db.prepare('INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?)')
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size + 1
    numbers.set(text, number)
    return number
  }
  const begun = performance.now()
  let open = 0
  for (const { at, jobId, rows } of batches.flatMap(({ samples }) => samples)) {
    if (open === 0) db.exec('BEGIN')
    for (const { type, src, dst } of rows) add.run(numberOf(jobId), at, numberOf(type), 1n, src, dst)
    open += rows.length
    if (open < TOGETHER) continue
    db.exec('COMMIT')
    open = 0
  }
  if (open > 0) db.exec('COMMIT')
  const tookMs = performance.now() - begun
  db.close()
  const { size } = statSync(file)
  rmSync(file)
  return { tookMs, bytes: size }
}

type Day = { job: string; from: number; to: number }

/** The rows of a day, and as many point reads as the board of a moment needs. */
export function bareReading(
  file: string,
  { job, from, to }: Day,
): { dayMs: number; dayRows: number; pointsMs: number } {
  const db = new DatabaseSync(file, { readOnly: true })
  const day = db.prepare(
    `SELECT at, src, dst FROM sample WHERE at > ? AND at <= ?
     AND series IN (SELECT series.id FROM series JOIN job ON job.id = series.job WHERE job.key = ?)`,
    { returnArrays: true },
  )
  const point = db.prepare('SELECT * FROM sample WHERE series = ? AND at <= ? ORDER BY at DESC LIMIT 1', {
    returnArrays: true,
  })
  const series = db.prepare('SELECT id FROM series').all()
  day.all(from, to, job)
  const begun = performance.now()
  const dayRows = day.all(from, to, job).length
  const dayMs = performance.now() - begun
  const pointsBegun = performance.now()
  for (const { id } of series) point.get(Number(id), (from + to) / 2)
  const pointsMs = performance.now() - pointsBegun
  db.close()
  return { dayMs, dayRows, pointsMs }
}

/** ms until every last state is read. */
export function bareOpening(file: string): number {
  const begun = performance.now()
  const db = new DatabaseSync(file)
  for (const { record } of db.prepare('SELECT record FROM job_state').all()) JSON.parse(String(record))
  const tookMs = performance.now() - begun
  db.close()
  return tookMs
}
