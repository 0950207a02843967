// The demo's first project. Every state of a job is to be seen here or in Asia at any time: the lab may be slowed down.
import { everyType, fullEngine, mysql } from '../engine.ts'
import { fallingCount, missingAtEnd, rowsOfType } from '../oddRows.ts'
import { alwaysError, comparedRows, pendingRows, standing } from '../standing.ts'
import { dailyJob, ordinaryJob, standingJob, type DemoJob } from './demoJob.ts'
import { standsThenJumps } from './standsThenJumps.ts'
import { unreadableRows } from './unreadableRows.ts'
import { HOUR_MS, LONG_AGO_AT, MINUTE_MS } from './spans.ts'

const sevenPending = pendingRows({
  database: 3,
  table_structure: 1_882,
  table: 1_882,
  table_indexs: 1_461,
  view: 705,
  function: 457,
  procedure: 1_049,
})

const nothingToCopy = {
  database: 1,
  table_structure: 0,
  table: 0,
  table_indexs: 0,
  view: 0,
  function: 0,
  procedure: 0,
}

export const europeJobs: readonly DemoJob[] = [
  ordinaryJob(['orders-core', 'its task fails after nine minutes of each hour'], {
    engine: fullEngine,
    durationMs: 16 * MINUTE_MS,
    periodMs: HOUR_MS,
    offsetMs: 0,
    stopsAfterMs: 9 * MINUTE_MS,
    stoppedStatus: 'FULL_TRANSFER_FAILED',
  }),
  ordinaryJob(['crm-primary', 'stands still for most of three hours'], {
    engine: fullEngine,
    durationMs: 14 * MINUTE_MS,
    periodMs: 3 * HOUR_MS,
    offsetMs: 0,
    stopsAfterMs: 12 * MINUTE_MS,
  }),
  standingJob(
    ['refund-desk', 'a per-job error that means failure'],
    alwaysError('DRS.M00105', 'FULL_TRANSFER_STARTED'),
  ),
  ordinaryJob(['ledger-archive', 'compared, and tables and indexes are missing'], {
    periodMs: 6 * HOUR_MS,
    offsetMs: 0,
    alter: rowsOfType('table', missingAtEnd(14)),
  }),
  standingJob(['global-orders', 'a virtual id: only its subtasks can be queried'], alwaysError('DRS.M00307')),
  standingJob(
    ['risk-model', 'everything compared, with counts that cannot be read'],
    standing('INCRE_TRANSFER_STARTED', { kind: 'rows', rows: unreadableRows(LONG_AGO_AT) }),
  ),
  ordinaryJob(['payments-gw', 'ordinary runs']),
  ordinaryJob(['catalog-search', 'ordinary runs']),
  ordinaryJob(['fleet-telemetry', 'one huge table stands still for a long time, then the count jumps'], {
    alter: standsThenJumps('table'),
  }),
  ordinaryJob(['pricing-rules', 'a count that falls in the middle of a run'], {
    durationMs: 12 * MINUTE_MS,
    periodMs: 15 * MINUTE_MS,
    alter: rowsOfType('table', fallingCount(5 * MINUTE_MS, 6.5 * MINUTE_MS)),
  }),
  ordinaryJob(['tenant-shards', '100,000 tables'], {
    engine: mysql,
    tables: [100_000, 100_000],
    durationMs: 42 * MINUTE_MS,
    periodMs: 46 * MINUTE_MS,
  }),
  ordinaryJob(['platform-estate', '41 object types'], {
    engine: everyType,
    durationMs: 20 * MINUTE_MS,
    periodMs: 23 * MINUTE_MS,
  }),
  ordinaryJob(['identity-store', 'ordinary runs'], { engine: fullEngine }),
  standingJob(
    ['media-assets', 'waits: rows with start 0'],
    standing('CONFIGURATION', { kind: 'rows', rows: sevenPending }),
  ),
  standingJob(
    ['new-tenant', 'compared, with nothing to copy: 0 of 0'],
    standing('INCRE_TRANSFER_STARTED', { kind: 'rows', rows: comparedRows(nothingToCopy, LONG_AGO_AT) }),
  ),
  dailyJob(['tax-filing', 'complete, with one run a day']),
  dailyJob(['subscriptions', 'complete, with one run a day']),
]
