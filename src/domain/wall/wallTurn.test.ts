import { expect, test } from 'vitest'

import { wallRound, wallTurn } from './wallTurn.ts'

const DAY_S = 24 * 3_600
const startAt = 1_795_000_000_000

test.each([
  { pages: 2, seconds: 3 },
  { pages: 3, seconds: 15 },
  { pages: 7, seconds: 11 },
  { pages: 84, seconds: 15 },
  { pages: 25, seconds: 600 },
])('in 24 hours each round shows each of $pages pages for $seconds s', ({ pages, seconds }) => {
  const stays: { page: number; forSeconds: number }[] = []
  for (let second = 0; second < DAY_S; second += 1) {
    const { page } = wallTurn(startAt + second * 1_000, { pages, seconds })
    const stay = stays.at(-1)
    if (stay?.page === page) stay.forSeconds += 1
    else stays.push({ page, forSeconds: 1 })
  }
  // The day begins and ends within a page.
  const whole = stays.slice(1, -1)
  const first = whole[0]?.page ?? 0
  expect(whole).toEqual(whole.map((_, turn) => ({ page: (first + turn) % pages, forSeconds: seconds })))
  expect(whole.length).toBeGreaterThanOrEqual(DAY_S / seconds - 2)
})

test('a single page stands', () => {
  const pages = Array.from(
    { length: 100 },
    (_, second) => wallTurn(second * 1_000, { pages: 1, seconds: 15 }).page,
  )
  expect(new Set(pages)).toEqual(new Set([0]))
})

test('the countdown runs to the turn', () => {
  const turns = [0, 1, 14, 15].map((second) => wallTurn(second * 1_000 + 999, { pages: 2, seconds: 15 }))
  expect(turns).toEqual([
    { page: 0, secondsLeft: 15 },
    { page: 0, secondsLeft: 14 },
    { page: 0, secondsLeft: 1 },
    { page: 1, secondsLeft: 15 },
  ])
})

test('after a sleep of eight hours the page is that of a screen that was awake', () => {
  const facts = { pages: 5, seconds: 15 }
  const turnsMissed = (8 * 3_600) / 15
  const before = wallTurn(startAt, facts)
  const page = (before.page + turnsMissed) % 5
  expect(wallTurn(startAt + 8 * 3_600_000, facts)).toEqual({ ...before, page })
})

test.each([
  { why: 'all pages of a round', pages: 5, seconds: 15, lastsSeconds: 75 },
  { why: 'one page for a minute', pages: 1, seconds: 15, lastsSeconds: 60 },
  { why: 'short rounds whole, for at least a minute', pages: 3, seconds: 15, lastsSeconds: 90 },
])('the order is held for $why', ({ pages, seconds, lastsSeconds }) => {
  const round = (second: number) => wallRound(second * 1_000, { pages, seconds })
  expect([0, lastsSeconds - 1, lastsSeconds].map(round)).toEqual([0, 0, 1])
})
