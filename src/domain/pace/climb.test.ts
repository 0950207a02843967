import { expect, test } from 'vitest'

import { climb, FALL_BELIEVED_MS } from './climb.ts'

/** Counts told so many ms after the first one. */
const grownOver = (...told: [afterMs: number, count: number][]): number => {
  let [was, grown] = [told[0]?.[1] ?? 0, 0]
  let state: { high: number; fellAt: number | null } = { high: was, fellAt: null }
  for (const [at, count] of told.slice(1)) {
    const next = climb(state, { was, count, at })
    grown += next.grown
    state = next
    was = count
  }
  return grown
}

const LONG = FALL_BELIEVED_MS

test.each<[what: string, told: [number, number][], grown: number]>([
  [
    'growth counts',
    [
      [0, 5],
      [1, 9],
      [2, 10],
    ],
    5,
  ],
  [
    'standing still counts nothing',
    [
      [0, 5],
      [1, 5],
    ],
    0,
  ],
  [
    'a fall takes nothing away',
    [
      [0, 5],
      [1, 9],
      [2, 7],
    ],
    4,
  ],
  [
    'the way back up from a short fall counts nothing',
    [
      [0, 9],
      [1, 7],
      [2, 9],
    ],
    0,
  ],
  [
    'beyond where it was it counts again',
    [
      [0, 9],
      [1, 7],
      [2, 12],
    ],
    3,
  ],
  [
    'older and newer answers in turn count once',
    [
      [0, 100],
      [1, 98],
      [2, 101],
      [3, 99],
      [4, 103],
    ],
    3,
  ],
  [
    'after a long fall what comes counts',
    [
      [0, 100],
      [1, 20],
      [LONG + 1, 30],
      [LONG + 2, 50],
    ],
    30,
  ],
  [
    'a fall within a believed fall is a new one',
    [
      [0, 100],
      [1, 20],
      [LONG + 1, 10],
      [LONG + 2, 20],
    ],
    0,
  ],
])('%s', (_, told, grown) => expect(grownOver(...told)).toBe(grown))
