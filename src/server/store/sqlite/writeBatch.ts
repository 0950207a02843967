// One batch, one transaction.
import type { DatabaseSync } from 'node:sqlite'

import type { NumberedBatch } from '../protocol.ts'
import type { Batch } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import { exactValue } from './exactValue.ts'
import { inTransaction } from './inTransaction.ts'
import type { Meta } from './meta.ts'
import { createSampleWriter } from './writeSamples.ts'

export type BatchWriter = {
  /** Nothing is written twice: a number that was written already is passed over. */
  write: (numbered: NumberedBatch) => void
}

export type WriterParts = { dictionary: Dictionary; meta: Meta; writer: string }

export function createBatchWriter(db: DatabaseSync, { dictionary, meta, writer }: WriterParts): BatchWriter {
  const samples = createSampleWriter(db, dictionary)
  const statements = prepareStatements(db)
  const writeAll = ({ batch, lost }: Pick<NumberedBatch, 'batch' | 'lost'>): void => {
    writeStates(batch, { dictionary, statements })
    samples.write(batch.samples)
    for (const { at, verdict, ...job } of batch.verdicts)
      statements.verdict.run(dictionary.job(job), at, JSON.stringify(verdict))
    for (const { fromAt, toAt, expectedMs, dataAt, ...job } of batch.spans)
      statements.span.run(dictionary.job(job), fromAt, toAt, expectedMs, dataAt)
    for (const { fromAt, toAt, ...job } of lost) statements.lost.run(dictionary.job(job), fromAt, toAt)
    for (const { startedAt, endedAt, types, ...job } of batch.runs)
      statements.run.run(dictionary.job(job), startedAt, endedAt, JSON.stringify(types))
    writeEvents(batch, { dictionary, statements })
    meta.begin(earliest(batch))
  }
  return {
    write: ({ sequence, ...content }) => {
      try {
        inTransaction(db, () => {
          if (meta.lastSequence(writer) >= sequence) return
          writeAll(content)
          meta.setSequence(writer, sequence)
        })
      } catch (error) {
        dictionary.forget()
        samples.forget()
        meta.forget()
        throw error
      }
    },
  }
}

type Statements = ReturnType<typeof prepareStatements>
type Parts = { dictionary: Dictionary; statements: Statements }

const prepareStatements = (db: DatabaseSync) => ({
  project: db.prepare('UPDATE project SET name = ?, trouble = ? WHERE id = ?'),
  name: db.prepare('UPDATE job SET name = ?1 WHERE id = ?2 AND name IS NOT ?1'),
  state: db.prepare('INSERT INTO job_state VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record'),
  verdict: db.prepare('INSERT OR REPLACE INTO verdict VALUES (?, ?, ?)'),
  span: db.prepare('INSERT OR REPLACE INTO span VALUES (?, ?, ?, ?, ?)'),
  lost: db.prepare('INSERT OR REPLACE INTO lost VALUES (?, ?, ?)'),
  run: db.prepare('INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?)'),
  event: db.prepare(
    'INSERT INTO event (at, kind, project, job, type, side, before, after, drs_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ),
})

function writeStates(batch: Batch, { dictionary, statements }: Parts): void {
  for (const { key, name, trouble } of batch.projects)
    statements.project.run(name, trouble, dictionary.project(key))
  for (const { name, record, ...key } of batch.jobs) {
    const job = dictionary.job(key)
    statements.name.run(name, job)
    statements.state.run(job, JSON.stringify(record))
  }
}

function writeEvents({ events }: Batch, { dictionary, statements }: Parts): void {
  for (const { at, kind, project, jobId, type, side, before, after, drsAt } of events) {
    statements.event.run(
      at,
      kind,
      dictionary.project(project),
      jobId === null ? null : dictionary.job({ project, jobId }),
      type === null ? null : dictionary.word(type),
      side,
      exactValue(before),
      exactValue(after),
      drsAt,
    )
  }
}

/** The first moment of which a batch tells something; null where it tells of none. */
function earliest({ samples, spans }: Batch): number | null {
  const times = [...samples.map(({ at }) => at), ...spans.map(({ fromAt }) => fromAt)]
  return times.length === 0 ? null : times.reduce((least, at) => Math.min(least, at))
}
