import { expect, it } from 'vitest'

import { aRow } from '#domain/testing/aRow.ts'

import { aBatch, askedStore, JOB, openedStore } from '../../testing/openedStore.ts'
import type { Sample, Store, WatchSpan } from './store.ts'

const AT = Date.UTC(2026, 10, 23, 13, 5)
const MINUTE = 60_000

/** Minutes after the first answer. */
const minute = (number: number): number => AT + number * MINUTE
const aSample = (at: number, parts: Partial<Sample>): Sample => ({ ...JOB, at, rows: [], gone: [], ...parts })
const span: WatchSpan = {
  ...JOB,
  fromAt: AT,
  toAt: minute(60),
  expectedMs: 10_000,
  dataAt: null,
}

const kept = async (samples: readonly Sample[], spans = [span]): Promise<Store> => {
  const { store } = await openedStore()
  await store.write(aBatch({ samples, spans }))
  return store
}

/** Tables rise by one a minute; views are there from the start and go after half an hour. */
const anHour: readonly Sample[] = [
  aSample(AT, { rows: [aRow({ type: 'view', src: 7, dst: 7 }), aRow({ dst: 0 })] }),
  ...Array.from({ length: 59 }, (_, index) =>
    aSample(minute(index + 1), {
      rows: [aRow({ dst: index + 1 })],
      gone: index + 1 === 30 ? ['view'] : [],
    }),
  ),
]
const hourly = askedStore([aBatch({ samples: anHour, spans: [span] })])
const question = { ...JOB, from: minute(10), to: minute(20), points: 500 }

it('tells what held at the start and every change, in the order of types', async () => {
  const store = hourly()
  const tables = Array.from({ length: 11 }, (_, index) => ({
    at: minute(10 + index),
    src: 100,
    dst: 10 + index,
  }))
  expect(await store.history(question)).toStrictEqual({
    from: minute(10),
    to: minute(20),
    types: [
      { type: 'table', points: tables, gaps: [] },
      { type: 'view', points: [{ at: AT, src: 7, dst: 7 }], gaps: [] },
    ],
  })
})

it('tells a type that DRS stopped sending as unknown from then on, and later not at all', async () => {
  const store = hourly()
  const [, view] = (await store.history({ ...question, from: minute(29), to: minute(40) })).types
  expect(view?.points).toEqual([
    { at: AT, src: 7, dst: 7 },
    { at: minute(30), src: null, dst: null },
  ])
  const { types } = await store.history({ ...question, from: minute(31), to: minute(40) })
  expect(types.map(({ type }) => type)).toEqual(['table'])
})

it('tells a type that came back', async () => {
  const store = await kept([
    ...anHour,
    aSample(minute(60), { rows: [aRow({ type: 'view', src: 7, dst: 7 })] }),
  ])
  const [, view] = (await store.history({ ...question, from: minute(31), to: minute(60) })).types
  expect(view?.points).toEqual([{ at: minute(60), src: 7, dst: 7 }])
})

it.each([
  ['few', 5, 6],
  ['less than a line needs', 0, 3],
  ['none that makes sense', Number.NaN, 3],
])('thins to %s points', async (_, points, length) => {
  const store = hourly()
  const [table] = (await store.history({ ...question, from: AT, to: minute(60), points })).types
  expect(table?.points).toHaveLength(length)
  expect(table?.points.at(-1)).toEqual({ at: minute(59), src: 100, dst: 59 })
})

it('knows nothing of other jobs', async () => {
  const store = hourly()
  expect((await store.history({ ...question, jobId: 'job-2' })).types).toEqual([])
})

it('tells the stretches in which the job was not polled', async () => {
  const store = await kept(anHour, [
    { ...span, toAt: minute(12) },
    { ...span, fromAt: minute(15), toAt: minute(17) },
  ])
  const { types } = await store.history(question)
  expect(types[0]?.gaps).toEqual([
    { from: minute(12), to: minute(15) },
    { from: minute(17), to: minute(20) },
  ])
})

it('keeps changes in their order when the clock was set back', async () => {
  const back = [minute(5), minute(6)].map((at, index) => aSample(at, { rows: [aRow({ dst: 80 + index })] }))
  const store = await kept([...anHour, ...back])
  const [table] = (await store.history({ ...question, from: minute(58), to: minute(60) })).types
  expect(table?.points.map(({ dst }) => dst)).toEqual([58, 59, 80, 81])
})

it('keeps what a clock that was years off made up apart', async () => {
  const wrong = aSample(0, { rows: [aRow({ dst: 99 })] })
  const store = await kept([...anHour, wrong])
  const [table] = (await store.history({ ...question, from: minute(58), to: minute(60) })).types
  expect(table?.points.map(({ dst }) => dst)).toEqual([58, 59])
})
