import { expect, test } from 'vitest'

import { dropBefore, joinNewer, joinOlder, MOST_EVENTS, type Told } from './joinEvents.ts'
import { anEvent } from './testing/anEvent.ts'

/** Events with these ids, newest first; seen at ten times their id. */
const told = (next: string | null, ...ids: number[]): Told => ({
  events: ids.map((id) => anEvent({ id, at: id * 10 })),
  next,
})
const ids = (list: Told | null) => list?.events.map(({ id }) => id)

test('nothing new leaves the list itself, so that nothing renders', () => {
  const known = told('c', 3, 2, 1)
  expect(joinNewer(known, told('x', 3, 2))).toBe(known)
})

test('what is known keeps its objects', () => {
  const known = told('c', 3, 2)
  const joined = joinNewer(known, told('x', 4, 3))
  expect(joined?.events[1]).toBe(known.events[0])
})

test('what was written late finds its place', () => {
  const late = anEvent({ id: 9, at: 25 })
  const newest = { events: [...told(null, 3).events, late, ...told(null, 2).events], next: 'x' }
  expect(ids(joinNewer(told('c', 3, 2, 1), newest))).toEqual([3, 9, 2, 1])
})

test('an answer that reaches further back than what is known takes its place', () => {
  expect(joinNewer(told(null, 2), told('x', 3, 2, 1))).toEqual(told('x', 3, 2, 1))
})

test('what is new stands before what is known, and what was asked for beyond it stays', () => {
  const joined = joinNewer(told('c', 3, 2, 1), told('x', 5, 4, 3))
  expect(ids(joined)).toEqual([5, 4, 3, 2, 1])
  expect(joined?.next).toBe('c')
})

test.each([
  { why: 'more has happened than the answer holds', newest: told('x', 9, 8) },
  { why: 'nothing is there any more', newest: told(null) },
  {
    why: 'another store counts from the start again',
    newest: { events: [anEvent({ id: 3, at: 77 })], next: null },
  },
])('lists do not meet where $why', ({ newest }) => {
  expect(joinNewer(told(null, 3, 2), newest)).toBeNull()
})

test('older ones stand behind, and tell where still older ones begin', () => {
  const joined = joinOlder(told('c', 5, 4), told(null, 3, 2))
  expect(ids(joined)).toEqual([5, 4, 3, 2])
  expect(joined.next).toBeNull()
})

test('so many are held and not one more', () => {
  const many = told('c', ...Array.from({ length: MOST_EVENTS }, (_, place) => MOST_EVENTS - place))
  const joined = joinNewer(many, told('x', MOST_EVENTS + 1, MOST_EVENTS))
  expect(joined?.events).toHaveLength(MOST_EVENTS)
  expect(joined?.events[0]?.id).toBe(MOST_EVENTS + 1)
  expect(joined?.next).toBeNull()
})

test('what has left the range goes, and only then is the list another one', () => {
  const known = told('c', 5, 4, 3)
  expect(ids(dropBefore(known, 40))).toEqual([5, 4])
  expect(dropBefore(known, 30)).toBe(known)
  expect(dropBefore(known, null)).toBe(known)
})
