import { describe, expect, test } from 'vitest'

import { dataAgeAtAnswer, dataAgeMs, isDataOld, jobFreshness } from './freshness.ts'

const freshness = (facts: Partial<Parameters<typeof jobFreshness>[0]>) =>
  jobFreshness({
    polledAt: 0,
    projectPolledAt: facts.nowMs ?? 0,
    nowMs: 0,
    expectedIntervalMs: 10_000,
    timeoutMs: 5_000,
    ...facts,
  })

describe('the freshness of a job', () => {
  test.each([
    [0, 'live'],
    [25_000, 'live'],
    [25_001, 'late'],
    [35_000, 'late'],
    [35_001, 'stale'],
    [-3_600_000, 'live'],
  ])('%d ms after its last good answer is %s', (nowMs, word) => expect(freshness({ nowMs })).toBe(word))

  test.each([
    [125_000, 'live'],
    [125_001, 'late'],
    [185_000, 'late'],
    [185_001, 'stale'],
  ])('is no better than that of its project %d ms after its last good call: %s', (nowMs, word) => {
    expect(freshness({ nowMs, polledAt: nowMs, projectPolledAt: 0 })).toBe(word)
  })

  test('follows its own expected interval', () => {
    expect(freshness({ nowMs: 7_000_000, expectedIntervalMs: 3_600_000 })).toBe('live')
  })

  test('is stale before anything was answered', () => {
    expect(freshness({ polledAt: null })).toBe('stale')
    expect(freshness({ projectPolledAt: null })).toBe('stale')
  })
})

describe('the data age', () => {
  test.each([
    ['figures of four seconds ago', { dataAt: 6_000, dateAt: 10_000 }, 4_000],
    ['figures from the future', { dataAt: 11_000, dateAt: 10_000 }, 0],
    ['figures without a time', { dataAt: null, dateAt: 10_000 }, null],
  ])('at the answer, of %s', (_, facts, age) => expect(dataAgeAtAnswer(facts)).toBe(age))

  test.each([
    [{ dataAgeMs: 4_000, polledAt: 10_000 }, 70_000, 64_000],
    [{ dataAgeMs: 4_000, polledAt: 10_000 }, 9_000, 4_000],
    [{ dataAgeMs: null, polledAt: 10_000 }, 70_000, null],
    [{ dataAgeMs: null, polledAt: null }, 70_000, null],
  ])('grows with the time since the answer: %j at %d is %o', (record, nowMs, age) => {
    expect(dataAgeMs(record, nowMs)).toBe(age)
  })

  test.each([
    ['initializing', 300_000, false],
    ['initializing', 300_001, true],
    ['stalled', 300_001, true],
    ['initializing', null, false],
    ['complete', 9_000_000, false],
    ['short', 9_000_000, false],
    ['waiting', 9_000_000, false],
  ] as const)('of a job that is %s, %o ms, is old: %o', (state, age, old) => {
    expect(isDataOld({ state, dataAgeMs: age })).toBe(old)
  })
})
