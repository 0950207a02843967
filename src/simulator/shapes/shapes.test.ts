// What a shape promises to whoever holds a forecast against it. Told from the rows alone.
import { describe, expect, it } from 'vitest'

import type { Row } from '../scenario/scenario.ts'
import { shapes } from './shapes.ts'

const START_AT = 1_790_000_000_000
const JOBS = 12
const PARTS = Array.from({ length: 41 }, (_, index) => index / 40)

type Plain = Extract<Row, { kind: 'plain' }>
const plain = (rows: readonly Row[]): Plain[] => rows.filter((row) => row.kind === 'plain')

describe.each(shapes)('$name', (shape) => {
  const runs = Array.from({ length: JOBS }, (_, number) => shape.run(['test', number], 1))
  const seen = runs.map((run) => PARTS.map((part) => plain(run.rowsAt(START_AT, part * run.durationMs))))

  it('is the same whenever it is asked', () => {
    const again = shape.run(['test', 3], 1)
    expect(again.durationMs).toBe(runs[3]?.durationMs)
    expect(plain(again.rowsAt(START_AT, again.durationMs / 2))).toEqual(seen[3]?.[20])
  })

  it('goes forwards only, begins with nothing and ends with everything', () => {
    for (const rows of seen) {
      const arrived = rows.map((types) => types.reduce((sum, { dst }) => sum + dst, 0))
      expect(arrived[0]).toBe(0)
      expect(arrived).toEqual(arrived.toSorted((a, b) => a - b))
      expect(rows.at(-1)?.every(({ status, src, dst }) => status === 2 && dst === src)).toBe(true)
      expect(rows.slice(0, -1).every((types) => types.some(({ status }) => status === 1))).toBe(true)
    }
  })

  it('never has more on the DR side than at the source, and tells times within the run', () => {
    for (const [index, run] of runs.entries()) {
      const rows = seen[index]?.flat() ?? []
      expect(rows.every(({ src, dst }) => dst <= src)).toBe(true)
      const times = rows.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt].filter((at) => at !== null))
      expect(Math.min(...times)).toBeGreaterThanOrEqual(START_AT)
      expect(Math.max(...times)).toBeLessThanOrEqual(START_AT + run.durationMs + 1)
    }
  })
})

it('has runs of minutes and of most of a day, of tens of objects and of a hundred thousand', () => {
  const runs = shapes.flatMap((shape) =>
    Array.from({ length: 60 }, (_, number) => shape.run(['test', number], 1)),
  )
  const minutes = runs.map(({ durationMs }) => durationMs / 60_000)
  const objects = runs.map((run) =>
    plain(run.rowsAt(START_AT, run.durationMs)).reduce((sum, { src }) => sum + src, 0),
  )
  expect([Math.min(...minutes) < 10, Math.max(...minutes) > 16 * 60]).toEqual([true, true])
  expect([Math.min(...objects) < 50, Math.max(...objects) > 100_000]).toEqual([true, true])
})
