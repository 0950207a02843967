import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { scripted, scriptedJob, tables } from '../../testing/scripted.ts'
import { START_AT, startWatch, type Watch } from '../../testing/watch.ts'

const MINUTE = 60_000
const job = { project: 'prod', jobId: 'moving' }

let folder = ''
let watch: Watch
let polls = 0

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-clock-'))
  polls = 0
  watch = await startWatch({
    // What DRS shows moves with every answer, whatever the clock of the host says.
    scenario: scripted([scriptedJob('moving', () => tables(1_000, (polls += 1), START_AT))]),
    storeFile: path.join(folder, 'history.sqlite'),
  })
})
afterEach(async () => {
  await watch.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = (from: number, to: number) => watch.history?.counts(job, { from, to, points: 2_000 })
const runsStarted = async () => {
  const filter = { from: null, to: null, projects: [], jobIds: [], before: null, limit: 500 }
  const page = await watch.history?.events({ ...filter, kinds: ['run-started', 'row-started'] })
  return page?.events.length
}

it.each([
  ['back by an hour', -60 * MINUTE],
  ['back by sixteen minutes', -16 * MINUTE],
  ['on by sixteen minutes', 16 * MINUTE],
])(
  'a host clock set %s loses no sample, makes no age negative and tells nothing twice',
  { timeout: 60_000 },
  async (_, byMs) => {
    await watch.clock.advance(5 * MINUTE)
    const before = watch.job('moving').objects.dst
    watch.clock.step(byMs)
    await watch.clock.advance(5 * MINUTE)

    const now = watch.job('moving')
    expect(now).toMatchObject({ state: 'initializing', freshness: 'live' })
    expect(now.objects.dst).toBeGreaterThan(before + 25)
    expect(now.polledAt).toBeLessThanOrEqual(watch.clock.nowMs())

    const answer = await kept(START_AT - 120 * MINUTE, START_AT + 120 * MINUTE)
    const [type] = answer?.types ?? []
    expect(type?.points.length).toBeGreaterThan(55)
    expect(type?.points.map(({ at }) => at)).toEqual(
      type?.points.map(({ at }) => at).toSorted((a, b) => a - b),
    )
    expect(await runsStarted()).toBe(2)
  },
)
