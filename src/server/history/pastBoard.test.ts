import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'

import { START_AT, startWatch, type Watch } from '../../testing/watch.ts'

const EVERY_MS = 20_000
const LOOKS = 60

/** What a person reads of a job; ages within a poll and sparklines are not kept. */
const readable = ({ pace, ready, polledAt, dataAt, objects, ...job }: JobSummary) => {
  void [pace, ready, polledAt, dataAt]
  return { ...job, objects }
}

let folder = ''
let watch: Watch
/** The board as it was shown, by moment. */
const shown = new Map<number, BoardAnswer>()

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-past-'))
  watch = await startWatch({
    scenario: 'demo',
    storeFile: path.join(folder, 'history.sqlite'),
    poll: { intervalMs: 5_000, timeoutMs: 5_000, callsPerMinute: 240 },
    stallAfterMs: 30_000,
  })
  for (let look = 0; look < LOOKS; look += 1) {
    // A third of the way polls fail for a while.
    if (look === 20) watch.simulator.setFault('error-503')
    if (look === 26) watch.simulator.setFault(null)
    // oxlint-disable-next-line no-await-in-loop
    await watch.clock.advance(EVERY_MS)
    shown.set(watch.clock.nowMs(), watch.all())
  }
}, 120_000)

afterAll(async () => {
  await watch.close()
  rmSync(folder, { recursive: true, force: true })
})

const past = async (at: number): Promise<BoardAnswer> => {
  const answer = await watch.history?.boardAt(at)
  if (answer === undefined) throw new Error('nothing is kept')
  return answer
}

describe('the board of a moment', () => {
  it('is the one that was shown then, job by job', async () => {
    let compared = 0
    for (const [at, board] of shown) {
      // oxlint-disable-next-line no-await-in-loop
      const then = await past(at)
      expect(BoardAnswer.parse(then)).toEqual(then)
      expect(then).toMatchObject({ at, mode: board.mode, full: true, removed: [] })
      expect(then.projects.map(({ name, health }) => [name, health === 'ok'])).toEqual(
        board.projects.map(({ name, health }) => [name, health === 'ok']),
      )
      for (const [index, job] of board.jobs.entries()) {
        const was = then.jobs[index]
        if (was === undefined) throw new Error(`${job.name} is not there at ${at}`)
        expect(readable(was), `${job.name} at ${at - START_AT} ms`).toEqual(readable(job))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(LOOKS * 10)
  })

  it('has the rate and the ready time that were shown, as near as a viewer could tell', async () => {
    let told = 0
    for (const [at, board] of shown) {
      // oxlint-disable-next-line no-await-in-loop
      const then = await past(at)
      for (const [index, job] of board.jobs.entries()) {
        const was = then.jobs[index]
        expect(was?.ready?.kind, `${job.name} at ${at - START_AT} ms`).toBe(job.ready?.kind)
        if (job.pace === null) continue
        expect(was?.pace?.perMinute).toBeGreaterThanOrEqual(job.pace.perMinute * 0.85)
        expect(was?.pace?.perMinute).toBeLessThanOrEqual(job.pace.perMinute * 1.15 + 0.001)
        told += 1
      }
    }
    expect(told).toBeGreaterThan(0)
  })

  it('before anything was kept shows every job unknown and without figures', async () => {
    const then = await past(START_AT - 3_600_000)
    expect(then.jobs).toHaveLength(watch.all().jobs.length)
    expect(new Set(then.jobs.map(({ state }) => state))).toEqual(new Set(['unknown']))
    expect(then.jobs.every(({ types }) => types.length === 0)).toBe(true)
    expect(then.projects.every(({ health }) => health === 'starting')).toBe(true)
  })

  it('in a time without polls shows the figures of before, as old as they were then', async () => {
    const at = START_AT + 25.5 * EVERY_MS
    const then = await past(at)
    const work = then.jobs.filter(({ state }) => state === 'initializing' || state === 'stalled')
    expect(work.length).toBeGreaterThan(0)
    expect(new Set(work.map(({ freshness }) => freshness))).toEqual(new Set(['stale']))
    for (const { polledAt } of work) {
      expect(at - (polledAt ?? at)).toBeGreaterThan(4 * EVERY_MS)
      expect(at - (polledAt ?? at)).toBeLessThan(7 * EVERY_MS)
    }
  })
})

it('a job at a moment is what the board showed of it, and has no raw answer', async () => {
  const [at = 0] = [...shown.keys()].slice(-10)
  const board = shown.get(at)
  for (const job of board?.jobs ?? []) {
    // oxlint-disable-next-line no-await-in-loop
    const then = await watch.history?.jobAt({ project: job.project, jobId: job.jobId }, at)
    expect(then).toMatchObject({ ...readable(job), snapshot: null, paces: [] })
  }
})
