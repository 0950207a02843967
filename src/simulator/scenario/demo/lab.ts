// The demo's third project: the wire forms that the public pages leave open, each on one job. The gateway slows it down
// now and then.
import { mysql, type Engine } from '../engine.ts'
import { rowsOfType, withNullSource, withStatusThree } from '../oddRows.ts'
import { alwaysError, standing } from '../standing.ts'
import { dailyJob, ordinaryJob, standingJob, type DemoJob } from './demoJob.ts'

const withUnknownTypes: Engine = [
  ...mysql,
  { type: 'resource_group', count: (_, chance) => 20 + Math.floor(60 * chance), share: 0.05 },
  { type: 'Wait Event Class', count: (_, chance) => 20 + Math.floor(60 * chance), share: 0.05 },
]

export const labJobs: readonly DemoJob[] = [
  ordinaryJob(['feature-flags', 'object types that nobody documents'], { engine: withUnknownTypes }),
  ordinaryJob(['chat-history', 'a status that nobody documents'], {
    alter: rowsOfType('table_indexs', withStatusThree),
  }),
  ordinaryJob(['points-of-sale', 'a count that is null while the type runs'], {
    alter: rowsOfType('table_structure', withNullSource),
  }),
  ordinaryJob(
    ['geo-routing', 'types in upper case, TABLE_INDEX among them'],
    {},
    {
      form: { typeCase: 'upper', createTime: 'number' },
    },
  ),
  ordinaryJob(
    ['price-feed', 'numbers as texts'],
    {},
    {
      form: { numbers: 'text' },
    },
  ),
  ordinaryJob(
    ['mail-gateway', 'types that wait are left out'],
    {},
    {
      form: { pendingRows: 'absent', createTime: 'iso' },
    },
  ),
  ordinaryJob(
    ['session-cache', 'types that wait have null times'],
    {},
    {
      form: { pendingRows: 'null', absentAs: 'null' },
    },
  ),
  ordinaryJob(
    ['call-center', 'types that wait or run end at 0'],
    {},
    {
      form: { pendingRows: 'end-zero', createTime: 'absent' },
    },
  ),
  ordinaryJob(
    ['delivery-slots', 'figures made every ten seconds'],
    {},
    {
      form: { createTimeEveryMs: 10_000 },
    },
  ),
  standingJob(
    ['warm-standby', 'not started: an error that says so'],
    alwaysError('DRS.M00304', 'WAITING_FOR_START'),
  ),
  standingJob(
    ['fresh-cluster', 'not started: an empty list'],
    standing('STARTJOBING', { kind: 'not-started' }),
    {
      form: { beforeStart: 'empty-result' },
    },
  ),
  standingJob(['shadow-copy', 'an id that the answer leaves out'], standing(null, { kind: 'silent' })),
  standingJob(['sandbox-2024', 'released before anybody saw it complete'], alwaysError('DRS.M05004')),
  dailyJob(['training-db', 'complete, with one run a day']),
]
