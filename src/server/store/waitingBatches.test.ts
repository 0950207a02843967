import { expect, it } from 'vitest'

import { emptyRecord } from '#domain/jobRecord.ts'
import { aRow } from '#domain/testing/aRow.ts'

import { aBatch, JOB } from '../../testing/openedStore.ts'
import { batchBytes } from './batchBytes.ts'
import type { NumberedBatch } from './protocol.ts'
import type { Batch } from './store.ts'
import { createWaitingBatches } from './waitingBatches.ts'

const OTHER = { ...JOB, jobId: 'job-2' }

/** A change of one row, the event it causes and the state it leaves. */
const change = (at: number, job = JOB): Batch =>
  aBatch({
    jobs: [{ ...job, name: 'orders', record: { ...emptyRecord(), polledAt: at } }],
    samples: [{ ...job, at, rows: [aRow({ dst: at })], gone: [] }],
    events: [
      { ...job, at, kind: 'row-started', type: 'table', side: null, before: at, after: null, drsAt: null },
    ],
  })

const nobody = (): void => {}
const waitingWith = (batches: readonly Batch[], mostBytes?: number) => {
  const givenUp: number[] = []
  const waiting = createWaitingBatches((count) => givenUp.push(count), mostBytes)
  for (const [since, batch] of batches.entries()) waiting.add(batch, { since, done: nobody })
  return { waiting, givenUp }
}

/** Everything that would be written, portion by portion. */
const drained = ({ waiting }: ReturnType<typeof waitingWith>): NumberedBatch[] => {
  const portions: NumberedBatch[] = []
  for (let next = waiting.next(); next !== null; next = waiting.next()) {
    portions.push(next)
    waiting.written()
  }
  return portions
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const bytes = ({ growing, states }: ReturnType<typeof batchBytes>): number => growing + states

it('makes one portion of what waits: every sample and event in order, of each job the last state', () => {
  const [portion, ...more] = drained(waitingWith([change(1), change(2, OTHER), change(3)]))
  expect(more).toEqual([])
  expect(portion?.sequence).toBe(1)
  expect(portion?.batch.samples.map(({ at }) => at)).toEqual([1, 2, 3])
  expect(portion?.batch.events.map(({ at }) => at)).toEqual([1, 2, 3])
  expect(portion?.batch.jobs.map(({ jobId, record }) => [jobId, record.polledAt])).toEqual([
    ['job-1', 3],
    ['job-2', 2],
  ])
})

it('tells the same portion until it is written, and settles then all who wait for it', () => {
  const waiting = createWaitingBatches(nobody)
  const done: number[] = []
  waiting.add(change(1), { since: 10, done: () => done.push(1) })
  const first = waiting.next()
  waiting.add(change(2), { since: 20, done: () => done.push(2) })
  expect([waiting.next(), waiting.oldest(), waiting.isEmpty()]).toEqual([first, 10, false])
  waiting.written()
  expect([done, waiting.oldest()]).toEqual([[1], 20])
  expect(waiting.next()?.sequence).toBe(2)
  waiting.writtenAll()
  expect([done, waiting.oldest(), waiting.next()]).toEqual([[1, 2], null, null])
})

it('keeps portions small enough for one transaction each', () => {
  const portions = drained(waitingWith(numbers(40_000).map((at) => change(at))))
  expect(portions.length).toBeGreaterThan(3)
  expect(portions.flatMap(({ batch }) => batch.samples.map(({ at }) => at))).toEqual(numbers(40_000))
  expect(portions.every(({ batch }) => batch.jobs.length === 1)).toBe(true)
})

it('holds an hour of a thousand jobs of which a hundred change every ten seconds', () => {
  const jobs = numbers(1_000).map((number) => ({ ...JOB, jobId: `job-${number}` }))
  const waiting = waitingWith(
    numbers(360).map((tick) => {
      const changes = numbers(100).map((number) => change(tick, jobs[(tick * 37 + number * 10) % 1_000]))
      return aBatch({
        jobs: changes.flatMap((one) => one.jobs),
        samples: changes.flatMap((one) => one.samples),
      })
    }),
  )
  expect(waiting.givenUp).toEqual([])
  expect(drained(waiting).reduce((sum, { batch }) => sum + batch.samples.length, 0)).toBe(36_000)
})

it('thins out the oldest samples where more would wait, and says from when to when nothing is known', () => {
  const most = 1024 ** 2
  const waiting = waitingWith(
    numbers(20_000).map((at) => change(at, at % 2 === 0 ? JOB : OTHER)),
    most,
  )
  const portions = drained(waiting)
  expect(portions.reduce((sum, { batch }) => sum + bytes(batchBytes(batch)), 0)).toBeLessThanOrEqual(most)
  const samples = portions.flatMap(({ batch }) => batch.samples).filter(({ jobId }) => jobId === JOB.jobId)
  const lost = portions.flatMap((portion) => portion.lost).filter(({ jobId }) => jobId === JOB.jobId)
  // One unbroken stretch from the first sample up to the first one that is kept.
  expect(lost[0]?.fromAt).toBe(0)
  for (const [index, { fromAt }] of lost.entries()) expect(fromAt).toBe(lost[index - 1]?.toAt ?? 0)
  expect(samples.at(-1)?.at).toBe(19_998)
  expect(samples.map(({ at }) => at)).toEqual(samples.map(({ at }) => at).toSorted((a, b) => a - b))
  const kept = portions.flatMap(({ batch }) => [...batch.samples, ...batch.events]).length
  expect(waiting.givenUp.reduce((sum, count) => sum + count, 0)).toBe(40_000 - kept)
})

it('gives up events only where nothing else is left to give up, and never a last state', () => {
  const events = numbers(10_000).map((at) => aBatch({ events: change(at).events }))
  const waiting = waitingWith([change(0), ...events, change(10_001)], 512 * 1024)
  const [portion] = drained(waiting)
  expect(portion?.batch.events.at(-1)?.at).toBe(10_001)
  expect(portion?.batch.events.length).toBeGreaterThan(500)
  expect(portion?.batch.jobs[0]?.record.polledAt).toBe(10_001)
})

it('lets states wait beyond the bound, as there is nothing smaller to write', () => {
  const jobs = numbers(1_000).map((number) => ({ ...JOB, jobId: `job-${number}` }))
  const waiting = waitingWith(
    jobs.map((job) => aBatch({ jobs: change(1, job).jobs })),
    100_000,
  )
  expect(drained(waiting).flatMap(({ batch }) => batch.jobs)).toHaveLength(1_000)
})
