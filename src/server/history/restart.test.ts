import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { EventFilter } from './historyViews.ts'
import { errorWith, scripted, scriptedJob, tables } from '../../testing/scripted.ts'
import { START_AT, startWatch, type Watch } from '../../testing/watch.ts'

const MINUTE = 60_000

type Script = Parameters<typeof scriptedJob>[1]

const moving: Script = (atMs) => tables(1_000, Math.floor((atMs - START_AT) / 10_000), START_AT)
const standing50: Script = () => tables(100, 50, START_AT)
const everything: EventFilter = {
  from: null,
  to: null,
  projects: [],
  jobIds: [],
  kinds: [],
  before: null,
  limit: 500,
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-history-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that watches jobs from `startAt` on, on the same file as the others of the test. */
const begin = (scripts: Readonly<Record<string, Script>>, startAt = START_AT): Promise<Watch> =>
  startWatch({
    scenario: scripted(Object.entries(scripts).map(([id, at]) => scriptedJob(id, at))),
    storeFile: path.join(folder, 'history.sqlite'),
    startAt,
    stallAfterMs: 5 * MINUTE,
  })

/** Oldest first. */
async function told(watch: Watch): Promise<string[]> {
  const page = await watch.history?.events(everything)
  return (page?.events ?? [])
    .map(({ kind, type, before, after }) =>
      [kind, type, before, after].filter((part) => part !== null).join(' '),
    )
    .toReversed()
}

// Several processes one after the other, each with a store on a real disk.
describe('after a restart', { timeout: 60_000 }, () => {
  it('the board is there before the first poll, with its true age, and nothing is told again', async () => {
    const first = await begin({ moving })
    await first.clock.advance(2 * MINUTE)
    const before = first.job('moving')
    const events = await told(first)
    await first.close()

    const second = await begin({ moving }, START_AT + 22 * MINUTE)
    const after = second.job('moving')
    expect(after).toMatchObject({
      state: before.state,
      types: before.types,
      movedAt: before.movedAt,
      stateSince: before.stateSince,
      freshness: 'stale',
    })
    expect(after.polledAt).toBeGreaterThanOrEqual(before.polledAt ?? 0)
    expect(after.polledAt).toBeLessThanOrEqual(START_AT + 2 * MINUTE)
    expect(await told(second)).toEqual(events)
    await second.clock.advance(MINUTE)
    expect(second.job('moving').freshness).toBe('live')
    expect(await told(second)).toEqual(events)
    await second.close()
  })

  it('rate and ready time go on from the samples of the run', async () => {
    const first = await begin({ moving })
    await first.clock.advance(20 * MINUTE)
    const before = first.job('moving')
    expect(before).toMatchObject({ pace: { perMinute: expect.closeTo(6, 0) }, ready: { kind: 'range' } })
    await first.close()
    const second = await begin({ moving }, START_AT + 20 * MINUTE + 5_000)
    await second.clock.advance(20_000)
    const after = second.job('moving')
    expect(after.pace?.perMinute).toBeCloseTo(before.pace?.perMinute ?? 0, 0)
    expect(after.ready?.kind).toBe('range')
    const remainsMs = (before.ready?.likelyAt ?? 0) - second.clock.nowMs()
    expect(Math.abs((after.ready?.likelyAt ?? 0) - (before.ready?.likelyAt ?? 0))).toBeLessThan(remainsMs / 5)
    await second.close()
  })

  it('what happened meanwhile is told once, as it is seen', async () => {
    const script: Script = (atMs) =>
      atMs < START_AT + 10 * MINUTE ? tables(100, 50, START_AT) : tables(100, 100, START_AT)
    const first = await begin({ job: script })
    await first.clock.advance(MINUTE)
    await first.close()
    const second = await begin({ job: script }, START_AT + 20 * MINUTE)
    await second.clock.advance(MINUTE)
    expect(await told(second)).toEqual([
      'run-started',
      'row-started table 100',
      'row-complete table 100',
      'job-complete 100',
    ])
    await second.close()
  })

  it('a stall goes on from its last movement, and is not told again', async () => {
    const standing: Script = (atMs) => tables(100, atMs < START_AT + MINUTE ? 40 : 50, START_AT)
    const first = await begin({ standing })
    await first.clock.advance(8 * MINUTE)
    const { reason } = first.job('standing')
    expect(first.job('standing').state).toBe('stalled')
    await first.close()
    const second = await begin({ standing }, START_AT + 8 * MINUTE + 5_000)
    expect(second.job('standing')).toMatchObject({ state: 'stalled', reason })
    await second.clock.advance(2 * MINUTE)
    expect((await told(second)).filter((line) => line.startsWith('stalled'))).toHaveLength(1)
    await second.close()
  })

  it('polls that fail across it are told once, and that they succeed again too', async () => {
    const first = await begin({ job: standing50 })
    await first.clock.advance(MINUTE)
    first.simulator.setFault('error-503')
    await first.clock.advance(3 * MINUTE)
    await first.close()
    const second = await begin({ job: standing50 }, START_AT + 5 * MINUTE)
    second.simulator.setFault('error-503')
    await second.clock.advance(3 * MINUTE)
    second.simulator.setFault(null)
    await second.clock.advance(3 * MINUTE)
    const polling = (await told(second)).filter((line) => line.startsWith('polling'))
    expect(polling).toHaveLength(2)
    expect(polling[0]).toMatch(/^polling-failed \S+$/)
    expect(polling[1]).toMatch(/^polling-recovered \S+$/)
    await second.close()
  })

  it('a run that ended is kept beside the one that follows', async () => {
    const again = START_AT + 10 * MINUTE
    const script: Script = (atMs) => {
      if (atMs < START_AT + MINUTE) return tables(100, 50, START_AT)
      return atMs < again ? tables(100, 100, START_AT) : tables(100, 10, again)
    }
    const first = await begin({ job: script })
    await first.clock.advance(3 * MINUTE)
    await first.close()
    const second = await begin({ job: script }, again + MINUTE)
    await second.clock.advance(MINUTE)
    expect(await second.history?.runs({ project: 'prod', jobId: 'job' })).toMatchObject({
      runs: [
        { startedAt: again, endedAt: null, types: [{ src: 100, dst: 10 }] },
        { startedAt: START_AT, endedAt: START_AT + 1_000, types: [{ src: 100, dst: 100 }] },
      ],
    })
    expect(second.detail('job').previousRun).toEqual({ startedAt: START_AT, endedAt: START_AT + 1_000 })
    await second.close()
  })

  it('a job that DRS refuses keeps its error, and what it showed before', async () => {
    const script: Script = (atMs) =>
      atMs < START_AT + MINUTE ? tables(100, 50, START_AT) : errorWith('DRS.M05099')
    const first = await begin({ job: script })
    await first.clock.advance(3 * MINUTE)
    await first.close()
    const second = await begin({ job: script }, START_AT + 4 * MINUTE)
    expect(second.job('job')).toMatchObject({
      state: 'failed',
      error: { code: 'DRS.M05099' },
      objects: { src: 100, dst: 50 },
    })
    await second.close()
  })
})
