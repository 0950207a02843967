// The whole server is killed again and again: whatever it had answered to a browser must be there afterwards, once.
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import { EventsAnswer, type LockstepEvent } from '#contract/events.ts'

import { startProcess, type ServerProcess } from './testing/serverProcess.ts'

const KILLS = 8

let folder = ''
let server: ServerProcess | null = null

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-kill-'))
})
afterEach(async () => {
  server?.signal('SIGKILL')
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

/** What a browser was told: the latest board, and every event by number. */
type Told = { board: BoardAnswer | null; events: Map<number, LockstepEvent> }

const readBoard = async (url: string): Promise<BoardAnswer> =>
  BoardAnswer.parse(await (await fetch(`${url}/api/board`)).json())

async function readEvents(url: string): Promise<LockstepEvent[]> {
  const all: LockstepEvent[] = []
  let before: string | null = ''
  while (before !== null) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await fetch(`${url}/api/events?limit=500${before === '' ? '' : `&before=${before}`}`)
    // oxlint-disable-next-line no-await-in-loop
    const page: EventsAnswer = EventsAnswer.parse(await answer.json())
    all.push(...page.events)
    before = page.next
  }
  return all
}

/** Asks as browsers do until the server is gone. */
async function listen(url: string, told: Told): Promise<void> {
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      told.board = await readBoard(url)
      // oxlint-disable-next-line no-await-in-loop
      for (const event of await readEvents(url)) told.events.set(event.id, event)
    }
  } catch {
    // Killed in the middle of an answer: that one was not told.
  }
}

test('eight kills lose nothing that was told, and tell nothing twice', { timeout: 180_000 }, async () => {
  const told: Told = { board: null, events: new Map() }
  for (let kill = 0; kill < KILLS; kill += 1) {
    server = startProcess(folder, { LOCKSTEP_DATA: path.join(folder, 'data') })
    // One life after the other.
    // oxlint-disable-next-line no-await-in-loop
    const url = await server.url()
    // oxlint-disable-next-line no-await-in-loop
    expectKept(await readBoard(url), told)
    const listening = listen(url, told)
    // Early and late, in the first second and after some polls.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 350))
    server.signal('SIGKILL')
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([server.ended, listening])
  }
  expect(told.events.size).toBeGreaterThan(100)

  server = startProcess(folder, { LOCKSTEP_DATA: path.join(folder, 'data') })
  const kept = new Map((await readEvents(await server.url())).map((event) => [event.id, event]))
  for (const [id, event] of told.events) expect(kept.get(id)).toEqual(event)
  const runs = [...kept.values()].filter(({ kind }) => kind === 'run-started')
  const names = runs.map(({ jobId, drsAt }) => `${jobId} ${drsAt}`)
  expect(new Set(names).size).toBe(names.length)
  server.signal('SIGKILL')
  await server.ended

  const file = new DatabaseSync(path.join(folder, 'data', 'demo.sqlite'))
  expect(file.prepare('PRAGMA quick_check').get()).toEqual({ quick_check: 'ok' })
  file.close()
})

/** The board of a new process is never behind what a browser saw of the one before. */
function expectKept(board: BoardAnswer, { board: before }: Told): void {
  if (before === null) return
  const jobs = new Map(board.jobs.map((job) => [job.jobId, job]))
  for (const job of before.jobs) {
    const now = jobs.get(job.jobId)
    if (job.polledAt === null) continue
    expect(now?.movedAt ?? 0).toBeGreaterThanOrEqual(job.movedAt ?? 0)
    expect(now?.types.length).toBeGreaterThanOrEqual(job.types.length)
    const isUnmoved = now?.movedAt === job.movedAt
    expect(isUnmoved ? now?.objects : job.objects).toEqual(job.objects)
  }
}
