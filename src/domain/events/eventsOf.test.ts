import { describe, expect, it } from 'vitest'

import { emptyRecord, settle, type JobRecord } from '../jobRecord.ts'
import { judgeJob } from '../judge.ts'
import type { Shown } from '../shownAlike.ts'
import { aCompleteRow, aRow, aWaitingRow } from '../testing/aRow.ts'
import { leavesOut, moves, refuses, says, shows, type Step } from '../testing/story.ts'
import { eventsOf } from './eventsOf.ts'
import type { JobEvent } from './jobEvent.ts'

const STALL_AFTER_MS = 60_000

const shown = (record: JobRecord): Shown => {
  const judged = judgeJob(record, { stallAfterMs: STALL_AFTER_MS })
  return { record: settle(record, judged, 0), judged }
}

/** Events of each step of a story, told as a process does that hears one after the other. */
function tell(...steps: Step[]): JobEvent[][] {
  let before = shown(emptyRecord())
  return steps.map((step) => {
    const after = shown(step(before.record))
    const events = eventsOf(before, after)
    before = after
    return [...events]
  })
}

/** Kind, type and both values: what a line says. */
const lines = (events: readonly JobEvent[] = []): string[] =>
  events.map(({ kind, type, side, before, after }) =>
    [kind, type, side, before, after].filter((part) => part !== null).join(' '),
  )
const last = (...steps: Step[]): string[] => lines(tell(...steps).at(-1))

describe('the first snapshot of a job', () => {
  it('tells of its run and of every row that is not waiting, in their order', () => {
    const rows = [
      aCompleteRow({ type: 'database', startedAt: 500, endedAt: 900 }),
      aCompleteRow({ type: 'schema', dst: 90 }),
      aRow({ type: 'table' }),
      aWaitingRow({ type: 'view' }),
    ]
    expect(last(shows(5_000, ...rows))).toEqual([
      'run-started',
      'row-started database 100',
      'row-complete database 100',
      'row-started schema 100',
      'row-short schema 100 90',
      'row-started table 100',
    ])
    expect(tell(shows(5_000, ...rows))[0]?.map(({ drsAt }) => drsAt)).toEqual([
      500, 500, 900, 1_000, 2_000, 1_000,
    ])
  })

  it('of a job that waits tells nothing, and its later start is told once', () => {
    const told = tell(
      shows(1_000, aWaitingRow()),
      shows(2_000, aRow({ dst: 0, startedAt: 1_500 })),
      shows(3_000, aRow({ dst: 1, startedAt: 1_500 })),
    )
    expect(told.map(lines)).toEqual([[], ['run-started', 'row-started table 100'], []])
  })

  it('of a job that is complete already does not claim that it completed now', () => {
    expect(last(shows(1_000, aCompleteRow()))).not.toContain('job-complete 100')
  })
})

describe('rows', () => {
  it.each([
    ['complete', [aRow(), aCompleteRow()], ['row-complete table 100', 'job-complete 100']],
    ['short', [aRow(), aCompleteRow({ dst: 99 })], ['row-short table 100 99']],
    [
      'short made good',
      [aCompleteRow({ dst: 99 }), aCompleteRow()],
      ['row-complete table 100', 'job-complete 100'],
    ],
    ['a type that appears', [aRow(), [aRow(), aRow({ type: 'view', src: 7 })]], ['row-started view 7']],
    ['a type that is left out', [[aRow(), aRow({ type: 'view' })], aRow()], []],
  ] as const)('%s', (_, [first, second], expected) => {
    expect(last(shows(1_000, ...[first].flat()), shows(2_000, ...[second].flat()))).toEqual(expected)
  })

  it('that cannot be read for a while neither start nor end again', () => {
    const told = tell(
      shows(1_000, aCompleteRow(), aRow({ type: 'view' }), aRow({ type: 'event' })),
      shows(
        2_000,
        aCompleteRow({ dst: null }),
        aRow({ type: 'view', status: null }),
        aRow({ type: 'event' }),
      ),
      shows(3_000, aCompleteRow(), aRow({ type: 'view' }), aRow({ type: 'event' })),
      shows(4_000, aCompleteRow(), aRow({ type: 'event' })),
      shows(5_000, aCompleteRow(), aRow({ type: 'view' }), aRow({ type: 'event' })),
    )
    expect(told.slice(1).flat()).toEqual([])
  })
})

describe('counts', () => {
  it.each([
    ['a fall on the DR side', aRow({ dst: 40 }), ['count-fell table dr 50 40']],
    ['a fall on the source', aRow({ src: 90 }), ['count-fell table source 100 90']],
    ['both', aRow({ src: 90, dst: 40 }), ['count-fell table source 100 90', 'count-fell table dr 50 40']],
    ['a source that grew', aRow({ src: 120 }), ['source-grew table source 100 120']],
    ['a DR side that grew is no event', aRow({ dst: 60 }), []],
    ['a source that cannot be read', aRow({ src: null }), []],
  ])('%s', (_, row, expected) => {
    expect(last(shows(1_000, aRow()), shows(2_000, row))).toEqual(expected)
  })

  it('that fell tell so once', () => {
    const fallen = aRow({ dst: 40 })
    expect(last(shows(1_000, aRow()), shows(2_000, fallen), shows(3_000, fallen))).toEqual([])
  })
})

it('a complete job whose figures cannot be read for a while does not complete again', () => {
  const told = tell(
    shows(1_000, aRow()),
    shows(2_000, aCompleteRow()),
    shows(3_000, aCompleteRow({ dst: null })),
    shows(4_000, aCompleteRow()),
  )
  expect(told.slice(2).flat()).toEqual([])
})

describe('another run', () => {
  it('is told with the rows it has begun, and its lower counts are no falls', () => {
    const first = [aCompleteRow({ type: 'database' }), aRow()]
    const second = [
      aRow({ type: 'database', dst: 10, startedAt: 9_000 }),
      aWaitingRow({ type: 'table', src: 100 }),
    ]
    expect(last(shows(1_000, ...first), shows(10_000, ...second))).toEqual([
      'run-started',
      'row-started database 100',
    ])
  })

  it('that completes tells it again', () => {
    const again = { startedAt: 9_000, endedAt: 9_500 }
    const told = tell(
      shows(1_000, aRow()),
      shows(2_000, aCompleteRow()),
      shows(9_100, aRow({ dst: 10, startedAt: 9_000 })),
      shows(9_600, aCompleteRow(again)),
    )
    expect(lines(told.flat()).filter((line) => line.startsWith('job-complete'))).toHaveLength(2)
  })
})

describe('states', () => {
  const still = [...moves(0, 1_000, 2_000, 3_000, 4_000), shows(90_000, aRow({ dst: 4 }))]

  it('a stall names its type, the last movement and what is usual', () => {
    expect(last(...still)).toEqual(['stalled table 4000 1000'])
  })

  it('movement ends it and says since when it stood', () => {
    expect(last(...still, shows(95_000, aRow({ dst: 5 })))).toEqual(['moving-again 4000'])
  })

  it('a failure of the task names its status, and does not end the stall by movement', () => {
    expect(last(...still, says(96_000, 'FULL_TRANSFER_FAILED'))).toEqual([
      'failed stalled FULL_TRANSFER_FAILED',
    ])
  })

  it.each([
    [
      'an error that is a failure',
      [refuses(2_000, 'DRS.M05099')],
      ['error-changed DRS.M05099', 'failed initializing DRS.M05099'],
    ],
    ['an error that passes', [refuses(2_000, 'DRS.M00002')], ['error-changed DRS.M00002']],
    [
      'another error',
      [refuses(2_000, 'DRS.M00002'), refuses(3_000, 'DRS.M00004')],
      ['error-changed DRS.M00002 DRS.M00004'],
    ],
    ['the same error again', [refuses(2_000, 'DRS.M00002'), refuses(3_000, 'DRS.M00002')], []],
    ['its end', [refuses(2_000, 'DRS.M00002'), shows(3_000, aRow())], ['error-changed DRS.M00002']],
    [
      'an id DRS does not know',
      [refuses(2_000, 'DRS.M00289')],
      ['error-changed DRS.M00289', 'id-missing DRS.M00289'],
    ],
    ['an id left out three times', [leavesOut(2_000, 3_000, 4_000)], ['id-missing NOT_RETURNED']],
    ['an id that is back', [leavesOut(2_000, 3_000, 4_000), shows(5_000, aRow())], ['id-back NOT_RETURNED']],
  ] as const)('%s', (_, steps, expected) => {
    expect(last(shows(1_000, aRow()), ...steps)).toEqual(expected)
  })
})

it('going on from a kept record tells nothing again', () => {
  const record = [
    shows(1_000, aCompleteRow({ type: 'database' }), aRow({ dst: 40 })),
    shows(2_000, aRow({ dst: 30 })),
  ].reduce((was, step) => step(was), emptyRecord())
  // As it comes out of the store.
  const kept = shown(JSON.parse(JSON.stringify(record)) as JobRecord)
  const same = shown(shows(9_000, aRow({ dst: 30 }))(kept.record))
  expect(eventsOf(kept, same)).toEqual([])
})
