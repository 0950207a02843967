// The open file with everything that can be asked of it.
import type { DatabaseSync } from 'node:sqlite'

import { packMoments } from '../packMoments.ts'
import { unpackSamples } from '../packSamples.ts'
import type { Answers, AskKind, Asks, NumberedBatch, OwnerParts, PackedBatch } from '../protocol.ts'
import { createAccessTables } from './accessTables.ts'
import { createDictionary } from './dictionary.ts'
import { identityOf } from './fileIdentity.ts'
import { loadAll } from './loadAll.ts'
import { createMeta } from './meta.ts'
import { openDatabase } from './openDatabase.ts'
import { createPatience, type Patience } from './patience.ts'
import { createEventReader } from './readEvents.ts'
import { createHistoryReader } from './readHistory.ts'
import { createMomentReader } from './readMoments.ts'
import { createRunReader } from './readRuns.ts'
import { createSpanReader } from './readSpans.ts'
import { createRetention } from './retention.ts'
import { createWriteAheadLog } from './writeAheadLog.ts'
import { createBatchWriter } from './writeBatch.ts'

export type FileAsk = Exclude<AskKind, 'close'>

/** What may be asked of the file, by its kind. */
export type Answering = { [K in FileAsk]: (ask: Asks[K]) => Answers[K] }

export type History = {
  db: DatabaseSync
  /** Of the file when it was opened. */
  identity: string | null
  patience: Patience
  answering: Answering
}

/** @throws StoreFailure or what SQLite throws; nothing is open then. */
export function openHistory({ file, writer, ...limits }: OwnerParts): History {
  const db = openDatabase(file)
  const dictionary = createDictionary(db)
  const meta = createMeta(db)
  const spans = createSpanReader(db)
  const batches = createBatchWriter(db, { dictionary, meta, writer })
  const moments = createMomentReader(db, { dictionary, spans })
  const access = createAccessTables(db)
  const retention = createRetention(db, { file, meta })
  const log = createWriteAheadLog(db, file)
  const patience = createPatience(db)
  retention.limit(limits)
  return {
    db,
    identity: identityOf(file),
    patience,
    answering: {
      write: (numbered) => {
        log.refuseTooLarge()
        batches.write(unpacked(numbered))
        patience.regain()
        return { keptFrom: meta.keptFrom() }
      },
      load: () => ({ ...loadAll(db, spans), keptFrom: meta.keptFrom() }),
      history: createHistoryReader(db, { dictionary, spans }),
      runs: createRunReader(db, dictionary),
      events: createEventReader(db, dictionary),
      boardAt: ({ projects, at }) => packMoments(moments.boardAt(projects, at)),
      tidy: ({ nowMs, limits: now }) => {
        const step = retention.step(nowMs, now)
        log.shorten()
        return { ...step, keptFrom: meta.keptFrom() }
      },
      loadAccess: access.load,
      writeAccess: (changes) => {
        retention.withSlack(() => access.write(changes))
        return null
      },
      jobAt: ({ job, at }) => moments.jobAt(job, at),
    },
  }
}

const unpacked = ({ batch, samples, ...rest }: PackedBatch): NumberedBatch => ({
  ...rest,
  batch: { ...batch, samples: unpackSamples(samples) },
})
