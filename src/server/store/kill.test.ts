// kill -9 at any moment, again and again on one file: nothing acknowledged is lost, nothing is torn, nothing is doubled.
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, it } from 'vitest'

import { killedChild } from '../../testing/killedChild.ts'
import { manyVersions } from '../../testing/manyVersions.ts'
import { jobs, KEEP_MS, runOf, timeOf } from '../../testing/numberedBatches.ts'
import { ownFolder } from '../../testing/openedStore.ts'
import { migrate } from './sqlite/migrate.ts'
import { openHistory, type History } from './sqlite/openHistory.ts'
import type { JobKey } from './store.ts'

/** `npm run drill` kills more often. */
const KILLS = Number(process.env['DRILL_KILLS'] ?? 60)

const numbersIn = (lines: readonly string[]): number[] => lines.map(Number).filter(Number.isSafeInteger)

/** Every number from the first one to the last. */
const unbroken = (numbers: readonly unknown[], last: number): number[] =>
  numbers.map((_, index) => last - numbers.length + 1 + index)

it(
  `loses, tears and doubles nothing in ${KILLS} kills`,
  async () => {
    const file = path.join(await ownFolder(), 'lockstep.sqlite')
    let acknowledged = 0
    let removed = false
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Every third time while it starts and opens the file, else in the midst of writing and removing.
      const moment =
        kill % 3 === 0
          ? ({ afterMs: Math.random() * 400, from: 'start' } as const)
          : ({ afterMs: Math.random() * 150, from: 'first line' } as const)
      // One after another: they share the file.
      // oxlint-disable-next-line no-await-in-loop
      const { lines } = await killedChild(['storeWriter.ts', file], moment)
      acknowledged = Math.max(acknowledged, ...numbersIn(lines))
      const { last, keptFrom, check, parts, expected } = inspected(file)
      const warnings = lines.filter((line) => line.startsWith('warning'))
      expect({ kill, moment, warnings, check, parts, isLost: last < acknowledged }).toEqual({
        kill,
        moment,
        warnings: [],
        check: { quick_check: 'ok' },
        parts: expected,
        isLost: false,
      })
      removed ||= keptFrom !== null && keptFrom > timeOf(1)
    }
    // Else the drill has shown nothing.
    expect(acknowledged).toBeGreaterThan(KILLS)
    expect(removed || acknowledged < (2 * KEEP_MS) / 1_000).toBe(true)
  },
  KILLS * 5_000,
)

type Kept = { last: number; keptFrom: number | null; check: unknown; parts: unknown; expected: unknown }

/** What is kept, and what it must be where the last state that is kept says `last`. */
function inspected(file: string): Kept {
  const history = openHistory({ file, writer: 'inspection', keepMs: KEEP_MS, maxBytes: 2 ** 30 })
  try {
    const { jobs: states, keptFrom } = history.answering.load(null)
    const last = Math.max(0, ...states.map(({ record }) => record.polledAt ?? 0))
    const from = Math.max(keptFrom ?? 0, timeOf(last - 300))
    const parts = last === 0 ? [] : jobs.map((job) => partsOf(history, { job, from, last }))
    const expected = parts.map(({ counts, told }) => ({
      counts: counts.map(({ type, numbers }) => ({ type, numbers: unbroken(numbers, last) })),
      told: unbroken(told, last),
      run: [runOf(last), last],
      polledAt: timeOf(last),
    }))
    return { last, keptFrom, check: history.db.prepare('PRAGMA quick_check').get(), parts, expected }
  } finally {
    history.db.close()
  }
}

function partsOf({ answering }: History, { job, from, last }: { job: JobKey; from: number; last: number }) {
  const { types } = answering.history({ ...job, from, to: timeOf(last + 10), points: 2_000 })
  const ofJob = { projects: [], jobIds: [job.jobId], kinds: [], before: null, limit: 500 }
  const { events } = answering.events({ ...ofJob, from, to: null })
  const [run] = answering.runs(job)
  return {
    counts: types.map(({ type, points }) => ({ type, numbers: points.map(({ dst }) => dst) })),
    told: events.map(({ before }) => before).toReversed(),
    run: [run?.startedAt, run?.types[0]?.dst],
    polledAt: answering.jobAt({ job, at: timeOf(last) }).span?.toAt,
  }
}

it('finishes a migration that was killed, from the last step that was whole', async () => {
  const file = path.join(await ownFolder(), 'lockstep.sqlite')
  let reached = 0
  for (let kill = 0; kill < 5; kill += 1) {
    // One after another: they share the file.
    // oxlint-disable-next-line no-await-in-loop
    await killedChild(['migrator.ts', file], { afterMs: Math.random() * 40, from: 'first line' })
    const { version, rows } = migratedTo(file)
    expect(rows).toEqual(rowsAt(version))
    expect(version).toBeGreaterThanOrEqual(reached)
    reached = version
  }
  const db = new DatabaseSync(file)
  migrate(db, manyVersions)
  db.close()
  expect(migratedTo(file)).toEqual({ version: manyVersions.length, rows: rowsAt(manyVersions.length) })
}, 60_000)

/** The version, and the rows of the last tables there are. */
function migratedTo(file: string): { version: number; rows: unknown[] } {
  const db = new DatabaseSync(file)
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'step_%' ORDER BY rowid").all()
    const rows = tables.map(
      ({ name }) => db.prepare(`SELECT count(*) AS rows FROM ${String(name)}`).get()?.['rows'],
    )
    return { version, rows }
  } finally {
    db.close()
  }
}

/** Two in the last table, one in those before. */
const rowsAt = (version: number): number[] =>
  Array.from({ length: version }, (_, index) => (index === version - 1 ? 2 : 1))
