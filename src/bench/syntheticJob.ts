// Jobs made of nothing but their number: big enough boards without a DRS behind them.
import type { JobSummary } from '#contract/job.ts'

const typeNames = [
  'database',
  'schema',
  'table_structure',
  'table',
  'table_indexs',
  'view',
  'function',
  'procedure',
  'trigger',
  'event',
  'sequence',
  'package',
  'routine',
  'account',
  'role',
] as const

/** Ends in front of the first of 2026, so that all boards of all runs are alike. */
const startedAt = Date.UTC(2026, 0, 1, 13, 5)

/** Figures of job `number` after it moved `step` times; `types` is at most 15. */
export function syntheticJob(number: number, types: number, step: number): JobSummary {
  const rows = typeNames.slice(0, types).map((type, at) => {
    const src = 40 + ((number * 7919 + at * 104_729) % 4_000)
    const dst = Math.min(src - 1, Math.floor(src / 3) + ((step * 13 + at) % (src - Math.floor(src / 3))))
    return {
      type,
      raw: type,
      state: 'running' as const,
      status: 1,
      src,
      dst,
      startedAt: startedAt + at * 60_000,
      endedAt: null,
    }
  })
  const src = rows.reduce((sum, row) => sum + row.src, 0)
  const dst = rows.reduce((sum, row) => sum + row.dst, 0)
  return {
    project: 'prod-eu',
    jobId: `${String(number).padStart(8, '0')}-e1b5-4421-80a9-7c9ff27jb502`,
    name: `orders-${String(number).padStart(5, '0')}`,
    state: 'initializing',
    reason: null,
    released: false,
    paused: false,
    freshness: 'live',
    stateSince: startedAt,
    taskStatus: 'FULL_TRANSFER_STARTED',
    error: null,
    objects: { src, dst, arrived: dst, missing: src - dst, over: 0, fraction: dst / src, unknownRows: 0 },
    typesComplete: 0,
    typesTotal: types,
    startedAt,
    endedAt: null,
    movedAt: startedAt + step * 10_000,
    dataAt: startedAt + step * 10_000,
    dataOld: false,
    polledAt: startedAt + step * 10_000,
    types: rows,
    falls: [],
    pace: null,
    ready: null,
  }
}
