import { describe, expect, it, test } from 'vitest'

import { aimsOf, isMissed } from './aims.ts'
import type { Trial } from './backtest.ts'
import { reportOf } from './report.ts'
import { scoreOf } from './score.ts'

/** Asked at 100, ended at 200, half of the run over. */
const trial = (earliestAt: number, likelyAt: number, latestAt: number): Trial => ({
  ...silent('range'),
  ready: { kind: 'range', earliestAt, likelyAt, latestAt, basis: ['this-run'], lack: null },
})

const silent = (kind: 'range' | 'not-yet-known' | 'no-movement'): Trial => ({
  shape: 'even',
  steady: true,
  knowledge: 'nothing',
  part: 0.5,
  askedAt: 100,
  endedAt: 200,
  elapsedMs: 100,
  ready: { kind, earliestAt: null, likelyAt: null, latestAt: null, basis: [], lack: null },
})

const trials = [
  trial(150, 190, 250),
  trial(110, 150, 190),
  trial(220, 300, 500),
  silent('not-yet-known'),
  silent('no-movement'),
]

test('a score counts what was told, how far off it was, and where the truth lay', () => {
  expect(scoreOf(trials)).toEqual({
    asked: 5,
    ranges: 0.6,
    notYet: 0.2,
    noMovement: 0.2,
    error: 0.5,
    held: 1 / 3,
    before: 1 / 3,
    after: 1 / 3,
    widest: 2.8,
  })
})

test('where nothing was told there is no error to tell, and the aims are missed', () => {
  expect(scoreOf([silent('not-yet-known')])).toMatchObject({ error: null, held: null, widest: null })
  expect(aimsOf([silent('not-yet-known')]).every((aim) => isMissed(aim))).toBe(true)
})

describe('an aim', () => {
  it.each([
    [0.75, 0, false],
    [0.9, 0, false],
    [0.74, 0, true],
    [0.91, 0, true],
    [0.91, 0.02, false],
    [null, 1, true],
  ])('of 0.75 to 0.9 at %o with a slack of %o is missed: %o', (value, slack, missed) => {
    expect(isMissed({ what: '', value, least: 0.75, most: 0.9 }, slack)).toBe(missed)
  })
})

test('the report has a line for each shape and moment, in columns', () => {
  const lines = reportOf(trials).split('\n')
  expect(lines.find((line) => line.startsWith('even') && line.includes(' 50 % '))).toMatch(
    /60 % +20 % +20 % +50 % +33 % +33 % +33 %$/,
  )
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1)
})
