import { expect, test } from 'vitest'

import { createDrivenClock } from '../../testing/drivenClock.ts'
import { RequestError } from '../http/failure.ts'
import { createPairing } from './pairing.ts'

const clock = createDrivenClock({ startAt: 0 })

test('codes are as many letters and digits as nobody guesses, and none that look alike', () => {
  const pairing = createPairing(clock)
  const codes = Array.from({ length: 20 }, (_, index) => pairing.open(`10.0.0.${index}`).code)
  expect(new Set(codes).size).toBe(20)
  expect(codes.join('')).toMatch(/^[2-9A-HJ-NP-Z-]+$/)
  expect(codes.join('')).not.toMatch(/[01ILO]/)
})

test('twenty screens may wait at a time, and a place is free again when one is let in or gives up', async () => {
  const pairing = createPairing(clock)
  const open = (index: number) => pairing.open(`10.0.1.${index}`)
  const first = open(0)
  for (let index = 1; index < 20; index += 1) open(index)
  expect(() => open(20)).toThrow(RequestError)
  const asking = pairing.byCode(first.code)
  if (asking) asking.link = 'a link'
  expect(open(20).code).toHaveLength(9)
  expect(() => open(21)).toThrow('Too many screens')
  await clock.advance(600_000)
  expect(open(21).code).toHaveLength(9)
})

test('a code is found however it is typed', () => {
  const pairing = createPairing(clock)
  const { code, secret } = pairing.open('10.0.0.1')
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `]) {
    expect(pairing.byCode(typed)?.secret).toBe(secret)
  }
  expect(pairing.byCode('')).toBeNull()
  expect(pairing.byCode(secret)).toBeNull()
})
