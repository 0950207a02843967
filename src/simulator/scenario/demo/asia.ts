// The demo's second project: failed and stalled jobs take turns with those in Europe, so that there is always one.
import { fullEngine } from '../engine.ts'
import { endingBeforeStart, growingSource, missingAtEnd, rowsOfType, withoutEnd } from '../oddRows.ts'
import { alwaysError, comparedRows, standing } from '../standing.ts'
import { dailyJob, ordinaryJob, standingJob, type DemoJob } from './demoJob.ts'
import { errorNowAndThen } from './errorNowAndThen.ts'
import { HOUR_MS, LONG_AGO_AT, MINUTE_MS } from './spans.ts'

const drill = {
  database: 2,
  table_structure: 1_204,
  table: 1_204,
  table_indexs: 988,
  view: 151,
  function: 64,
  procedure: 210,
}

export const asiaJobs: readonly DemoJob[] = [
  ordinaryJob(['billing-ledger', 'answers with an error after seven minutes of each hour'], {
    engine: fullEngine,
    durationMs: 16 * MINUTE_MS,
    periodMs: HOUR_MS,
    offsetMs: 30 * MINUTE_MS,
    stopsAfterMs: 7 * MINUTE_MS,
    stoppedFigures: { kind: 'error', code: 'DRS.M00105' },
  }),
  ordinaryJob(['inventory-apac', 'stands still for most of three hours'], {
    engine: fullEngine,
    durationMs: 12 * MINUTE_MS,
    periodMs: 3 * HOUR_MS,
    offsetMs: 1.5 * HOUR_MS,
    stopsAfterMs: 11.5 * MINUTE_MS,
  }),
  ordinaryJob(['document-vault', 'compared, and views are missing'], {
    periodMs: 6 * HOUR_MS,
    offsetMs: 3 * HOUR_MS,
    alter: rowsOfType('view', missingAtEnd(3)),
  }),
  standingJob(['old-intranet', 'an id that DRS does not know'], alwaysError('DRS.M00289')),
  dailyJob(['loyalty-points', 'more on the DR side than at the source'], {
    alter: rowsOfType('view', missingAtEnd(-5)),
  }),
  ordinaryJob(['claims-engine', 'a source that grows while it is copied'], {
    alter: rowsOfType('table', growingSource(7_000)),
  }),
  ordinaryJob(['hr-people', 'another operation runs now and then: a passing error'], {
    engine: fullEngine,
    seenThrough: errorNowAndThen,
  }),
  ordinaryJob(['branch-terminals', 'paused'], {
    periodMs: 12 * HOUR_MS,
    stopsAfterMs: 4 * MINUTE_MS,
    stoppedStatus: 'PAUSING',
  }),
  ordinaryJob(
    ['fraud-signals', "DRS's figures are eight minutes old"],
    { durationMs: 20 * MINUTE_MS, periodMs: 23 * MINUTE_MS },
    { dataDelayMs: 8 * MINUTE_MS },
  ),
  ordinaryJob(['returns-desk', 'types that are done without an end'], {
    alter: rowsOfType('table_structure', withoutEnd),
  }),
  ordinaryJob(['audit-archive', 'a type that ends before it starts'], {
    alter: rowsOfType('database', endingBeforeStart),
  }),
  ordinaryJob(['warehouse-ops', 'ordinary runs']),
  ordinaryJob(['فواتير-العملاء', 'a name from right to left']),
  ordinaryJob([
    'core-banking-general-ledger-reporting-replica-for-regulatory-submissions-and-statutory-audit-asia-pacific',
    'a long name',
  ]),
  standingJob(
    ['partner-api', 'not started: no figures at all'],
    standing('CONFIGURATION', { kind: 'not-started' }),
  ),
  standingJob(
    ['drill-spring', 'complete and released: the end of a drill'],
    standing('RELEASE_RESOURCE_COMPLETE', { kind: 'rows', rows: comparedRows(drill, LONG_AGO_AT) }),
  ),
  dailyJob(['gift-cards', 'complete, with one run a day']),
]
