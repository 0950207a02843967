import { expect, test } from 'vitest'

import { isOver } from '../measure.ts'
import { slopeOf } from './slope.ts'
import { verdictOn, type Sample } from './verdict.ts'

/** A wall that lives for some hours; `at` says what is not flat. */
const life = (hours: number, at: (hours: number) => Partial<Sample> = () => ({})): Sample[] =>
  Array.from({ length: Math.max(12, hours) + 1 }, (_, index, all = Math.max(12, hours)) => {
    const now = (index * hours) / all
    return {
      hours: now,
      heapMb: 7 + 0.05 * Math.sin(index * 2),
      nodes: 1_300,
      listeners: 170,
      memoryMb: 240,
      ...at(now),
    }
  })

const missed = (samples: readonly Sample[]): string[] =>
  verdictOn(samples)
    .filter(isOver)
    .map(({ what }) => what)

test.each([
  ['is flat', life(720), []],
  ['grows while it warms up alone', life(24, (at) => ({ heapMb: at < 4 ? 4 + at : 8 })), []],
  ['holds now more, now fewer tiles', life(24, (at) => ({ nodes: 1_300 + (Math.floor(at) % 3) * 100 })), []],
  [
    'keeps 0.3 MB a day',
    life(720, (at) => ({ heapMb: 7 + (0.3 * at) / 24 })),
    ['wall, heap slope a virtual day'],
  ],
  ['compiles 0.3 MB in its first day', life(24, (at) => ({ heapMb: 7 + (0.3 * at) / 24 })), []],
  [
    'keeps 0.6 MB in its first day',
    life(24, (at) => ({ heapMb: 7 + (0.6 * at) / 24 })),
    ['wall, heap slope a virtual day'],
  ],
  [
    'keeps 2 MB in half an hour',
    life(0.5, (at) => ({ heapMb: 7 + 4 * at })),
    ['wall, heap slope a virtual day'],
  ],
  [
    'keeps a node an hour for thirty days',
    life(720, (at) => ({ nodes: 1_300 + at })),
    ['wall, DOM nodes, last quarter against first'],
  ],
  [
    'keeps a listener a day',
    life(720, (at) => ({ listeners: 170 + Math.floor(at / 24) })),
    ['wall, listeners, last quarter against first'],
  ],
  [
    'takes 100 MB more',
    life(720, (at) => ({ memoryMb: 240 + at / 7.2 })),
    ['wall, memory of the browser, last quarter against first'],
  ],
  ['does not tell its memory', life(24, () => ({ memoryMb: null })), []],
])('a wall that %s', (_, samples, over) => {
  expect(missed(samples)).toEqual(over)
})

test('a slope is that of the line nearest to all points', () => {
  expect(
    slopeOf([
      { x: 0, y: 1 },
      { x: 1, y: 3 },
      { x: 2, y: 5 },
    ]),
  ).toBe(2)
  expect(
    slopeOf([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 0 },
    ]),
  ).toBe(0)
  expect(slopeOf([{ x: 3, y: 1 }])).toBe(0)
})
