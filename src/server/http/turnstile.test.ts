import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { createTurnstile } from './turnstile.ts'

const passing = () => {
  const turnstile = createTurnstile()
  const left: string[] = []
  return {
    left,
    pass: (socket: Socket | null, name: string) => turnstile.pass(socket, () => left.push(name)),
  }
}

test('of a crowd the first leaves at once and the others one a turn, in the order they came', async () => {
  const { left, pass } = passing()
  for (const name of ['a', 'b', 'c', 'd']) pass(new Socket(), name)
  expect(left).toEqual(['a'])
  const seen: number[] = []
  for (let turns = 0; turns < 5; turns += 1) {
    await turn()
    seen.push(left.length)
  }
  // Never two between one turn and the next, whichever of a turn's own work comes first.
  expect(seen.map((count, index) => count - (seen[index - 1] ?? 1)).every((more) => more <= 1)).toBe(true)
  expect(left).toEqual(['a', 'b', 'c', 'd'])
})

test('whoever comes alone never waits', async () => {
  const { left, pass } = passing()
  const socket = new Socket()
  for (const name of ['a', 'b', 'c']) {
    pass(socket, name)
    expect(left.at(-1)).toBe(name)
    await turn()
    await turn()
  }
})

test('what comes behind one that waits on its own connection is left to the connection', () => {
  const { left, pass } = passing()
  pass(new Socket(), 'a')
  const socket = new Socket()
  pass(socket, 'b1')
  pass(socket, 'b2')
  expect(left).toEqual(['a', 'b2'])
})

test('without a connection there is nothing to wait for', () => {
  const { left, pass } = passing()
  pass(new Socket(), 'a')
  pass(null, 'b')
  expect(left).toEqual(['a', 'b'])
})
